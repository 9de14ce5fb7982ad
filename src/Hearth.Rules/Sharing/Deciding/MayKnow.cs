namespace Hearth.Rules.Sharing;

/// <summary>
/// The first boundary: may somebody know that a family's record exists? What may not be known of is answered as if it were
/// not there. Everything that is not permitted is denied (requirement SH-1).
/// </summary>
public static class MayKnow
{
    /// <summary>Whether they may, and by which rule.</summary>
    public static Decision Decide(SharingState state, Question question)
    {
        var words = state.Words;
        if (!state.Parties.TryGetValue(question.Agency, out var agency))
            return Decision.Deny("agency-known", "The agency is no partner");
        if (!agency.InForce)
            return Decision.Deny(
                "no-signature-no-service",
                $"{agency.Name} has not both papers signed and in force (agreement, signatories)"
            );
        if (!words.Roles.TryGetValue(question.Role, out var role))
            return Decision.Deny("role-known", "There is no such role");
        if (role.Families == FamilyReach.None)
            return Decision.Deny("role-sees-no-family", $"{role.Name}: sees no family");
        if (!role.Purposes.Contains(question.Purpose))
            return Decision.Deny("role-purpose", $"{role.Name} does not act for this purpose");
        if (question.Reach.HasFlag(Reach.Sealed) && !question.Reach.HasFlag(Reach.NamedOnSeal))
            return question.Reach.HasFlag(Reach.Emergency)
                ? Decision.Review(
                    "sealed-in-emergency",
                    "The record is sealed: the information-governance officer decides"
                )
                : Decision.Deny("sealed", "The record is sealed, and opens only by name");
        if (
            role.Families == FamilyReach.Own
            && (question.Reach & (Reach.WorksWith | Reach.Emergency)) == 0
        )
            return Decision.Deny("need-to-know", "They do not work with this family (3.3.8)");
        return new(Verdict.Permit, "may-know", "Need to know (agreement 3.3.6)");
    }
}
