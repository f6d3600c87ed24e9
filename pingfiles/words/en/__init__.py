"""English: data only, and nothing imported from the house."""
