"""English sentences: what the writing commands did, what they remark on, and what they cannot do."""

MESSAGES: dict[str, str | tuple[str, str]] = {
    # all of them
    "note-written": "{path}",
    "nothing-to-change": "nothing to change",
    "contact-of-another-vault": "{name} ({path}) is not in this vault",
    # ping
    "logged": "{name}: {entry}",
    "logged-snooze-ended": "{name}: {entry}; snooze ended",
    "front-matter-not-updated": "last_contact and snooze were not updated: {reason}",
    "ping-in-the-future": "{day} is in the future; log a ping once you have made it",
    "channel-skip": "“skip” is not a channel; to skip an occasion, use pingfiles skip",
    "channel-not-a-word": "“{channel}” is not a channel; use one word, such as whatsapp or email",
    "no-such-tag": "there is no tag “{tag}”; use {tags}",
    "text-with-control-character": "the text contains a control character ({code}); remove it",
    "occasion-not-writable": "“{word}” cannot be an occasion: parentheses and control characters are not allowed",
    "occasion-misspelled": "no occasion is called “{word}”; did you mean {near}?",
    "occasion-unknown": "no occasion is called “{word}”; it is logged, but takes nothing off the list",
    "occasion-stays": "{name}: {word} on {day} stays on the list; to log this ping for it, add -o {word}",
    # snooze
    "snoozed": "{name}: snoozed until {day}",
    "snooze-cleared": "{name}: snooze cleared",
    "snoozed-already": "{name} is already snoozed until {day}",
    "not-snoozed": "{name} is not snoozed",
    "snooze-not-in-the-future": "{day} is not in the future; give a later day, such as in 3 weeks",
    "snooze-without-day": "say until when: pingfiles snooze lucía in 3 weeks",
    "snooze-without-contact": "name the contact, then the day: pingfiles snooze lucía in 3 weeks",
    "snooze-clear-with-day": "--clear takes no day: pingfiles snooze lucía --clear",
    "bad-day": "{why}",
    # skip
    "nothing-to-skip": "{name} has no {occasion} to skip within a year; see pingfiles show",
    "occasion-undated": "“{word}” has no day of its own and cannot be skipped; use pingfiles snooze",
    "skip-without-occasion": "name the contact and the occasion: pingfiles skip lucía birthday",
    "skip-no-such-occasion": "no occasion is called “{word}”; see pingfiles skip --help",
    # set
    "keys-updated": "{name}: updated {keys}",
    "keys-updated-job-moment": "{name}: updated {keys}; added a job moment",
    "keys-updated-job-moment-started": "{name}: updated {keys}; added a job moment, removed started ({started})",
    "nothing-to-set": "{name}: nothing to change",
    "set-incomplete": "name the contact, then the keys to set: pingfiles set lucía city=Lugo",
    "key-set-twice": "{key} is set twice; set it once",
    "key-unknown": "{key} is written as a key of your own; did you mean {near}?",
    "link-to-nobody": "no contact is called “{name}”; the link is written anyway",
    # new
    "name-missing": "a name needs at least one letter or digit: pingfiles new Lucía Fernández",
    "name-taken": "there is already a contact called {name}: {path}",
    "contact-template-unusable": "this template does not make a contact: {reason}",
    # undo
    "undone": "Undone: {command} ({paths})",
    "undone-many": ("Undone: {command} ({n} note)", "Undone: {command} ({n} notes)"),
    # draft
    "drafting": "Writing drafts",
    "draft-exists": "a draft for this contact and occasion already exists",
    "draft-edited": "you edited this draft",
    "drafts-exist": (
        "{path} already exists (use --force to regenerate it)",
        "{n} drafts already exist (use --force to regenerate them)",
    ),
    "drafts-edited": ("{path} is kept, because you edited it", "{n} drafts are kept, because you edited them"),
    "drafts-identical": "nothing changed: the regenerated drafts are identical",
    "draft-nothing-of-theirs": (
        "the notes hold nothing of {name}’s for this message; add a line of your own, or a hook for next time",
        "{n} messages have nothing of theirs, as their notes hold nothing; add a line of your own, or hooks",
    ),
    "draft-questions": (
        "{path} has something to fill in in brackets; do it, then run pingfiles draft --refresh",
        "{n} drafts have something to fill in in brackets; do it, then run pingfiles draft --refresh",
    ),
    "draft-far-ahead": ("this draft is for {day}", "these drafts are for {day}"),
    "draft-before-season": "{feast} wishes are usually sent from {day} on",
    "draft-for-later": "{path} is for {day}",
    "links-up-to-date": "all links are up to date",
    "template-occasion-invented": "{name} has no such occasion; shown with an invented one",
    "contact-guessed": "no contact is called “{typed}”; using {name}",
    "draft-for-whom": "name a contact, or use --due for everyone who is due",
    "only-with-due": "{option} works only with --due, without a contact",
    "refresh-with-others": (
        "--refresh works on one contact or on all drafts; leave out --due, --occasion, --print and --open"
    ),
    "json-without-print": "--json needs --print",
    "open-without-contact": "--open needs a contact and cannot be combined with --print",
    "open-one-draft": "--open opens one link; name one draft for one contact",
    "open-no-link": "--open: {path} has no link",
    "link-not-opened": "no program here opens this link: {link}",
    # sent
    "draft-ticked": "{path} is ticked as sent; log it with: pingfiles sent",
    "draft-none-ticked": "no draft is ticked as sent: there is nothing to log",
    "draft-nobody-ticked": "nobody new is ticked in {path}; tick those you wrote to, or sent for all",
    "draft-others-wait": ("{n} person in {path} is not ticked yet", "{n} people in {path} are not ticked yet"),
    "draft-lines-missing": (
        "not logged, because the line was deleted: {name}",
        "not logged, because their lines were deleted: {name} and others ({n} in all)",
    ),
    "draft-tick-without-contact": "this ticked line links to no contact; nothing was logged for it",
    "not-opened-not-logged": "no program here opens this link, so nothing was logged: {link}",
    "draft-sent-already": "{path} was already sent; nothing was logged for it",
    "draft-not-logged": "{code} not logged: {problem}",
    "not-a-draft": "this note is not a draft: its front matter needs to, occasion and sent; nothing was logged",
    # templates
    "template-shipped": "built-in",
    "template-own": "own",
    "templates-fine": "no problems in your templates ({n}) and unsent drafts",
}
