namespace Hearth.Core.Access.Audit;

/// <summary>Kinds of event as a family would be told of them; what has no words yet is told by its own name.</summary>
public static class EventWords
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["people.family-read"] =
            "opened the family's page: who is in it, its needs with their evidence, and what happened when",
        ["people.records-read"] = "looked at what each agency's records say of a person",
        ["people.names-read"] = "saw names of families, this one's perhaps among them",
        ["matching.pair-read"] = "looked at two records that may be one person",
        ["matching.pair-answered"] = "said whether two records are one person",
        ["matching.pair-settled"] = "settled whether two records are one person",
        ["matching.person-sought"] = "asked whether a person is known",
        ["matching.person-shown"] = "asked whether a person is known, and was shown this one",
        ["matching.decided"] = "decided who is one person, or who belongs to a family",
        ["matching.decision-read"] =
            "looked at such a decision, with the names of whom it is about",
        ["matching.undone"] = "took such a decision back",
        ["matching.ran"] = "matched the records of every agency",
        ["matching.trained"] = "trained the matching on the records",
        ["matching.evaluated"] = "measured how well records are matched",
        ["matching.sample-drawn"] = "drew pairs of records to check",
        ["eligibility.list-read"] = "opened a page of a list that the family stands on",
        ["eligibility.entry-read"] = "opened what is to be decided about the family",
        ["eligibility.exported"] = "took a list that the family stands on out of Hearth, as a file",
        ["eligibility.confirmed"] = "confirmed that the family needs support",
        ["eligibility.declined"] = "decided that the family is not to be contacted",
        ["eligibility.nominated"] = "put the family forward for support",
        ["eligibility.listed"] = "made a list of families who may need support",
        ["sharing.notice-written"] = "wrote a draft of a privacy notice",
        ["sharing.notice-published"] = "published a privacy notice",
        ["sharing.told"] = "recorded that the family was told what happens with its information",
        ["sharing.told-struck"] = "struck out a record that the family was told",
        ["sharing.told-read"] =
            "looked at what the family was told of its information, and at reasons for not telling",
        ["sharing.told-excepted"] = "recorded why somebody is not told for now",
        ["sharing.told-exception-ended"] = "ended a reason for not telling somebody",
        ["sharing.overdue-read"] =
            "looked at which families have still to be told, this one perhaps among them",
        ["sources.uploaded"] = "sent a return",
        ["sources.upload-refused"] = "sent a return that was not taken",
        ["sources.loaded"] = "loaded a return",
        ["sources.withdrawn"] = "took a return back",
        ["sources.rejected-rows-read"] = "looked at rows of a return that could not be read",
        ["sources.change-announced"] = "announced that a return will change",
        ["access.refused"] = "was refused: they may not know of it",
        ["access.keys-rotated"] = "made a new key for encrypted texts",
        ["access.keys-reencrypted"] = "encrypted texts again with the newest key",
        ["access.signed-in"] = "signed in",
        ["access.signed-out"] = "signed out",
        ["access.sign-in-refused"] = "could not sign in",
        ["access.locked-out"] = "was locked out after wrong passwords",
        ["access.user-added"] = "added an account",
        ["access.user-disabled"] = "disabled an account",
        ["access.link-issued"] = "made a one-time link to an account",
        ["access.link-used"] = "used a one-time link",
        ["access.role-changed"] = "has another role, by their own organisation's directory",
        ["access.client-registered"] = "let another system in",
        ["access.client-secret-renewed"] = "gave another system a new secret",
        ["access.client-revoked"] = "ended another system's access",
        ["access.token-given"] = "was given a token",
        ["access.token-refused"] = "was refused a token",
        ["access.audit-read"] = "searched the audit trail",
        ["access.seen-read"] = "looked up who has seen the family's record",
        ["access.demo-prepared"] = "made the demonstration anew",
    };

    public static string Of(string kind) => Words.GetValueOrDefault(kind, kind);
}
