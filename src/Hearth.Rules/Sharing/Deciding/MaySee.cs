namespace Hearth.Rules.Sharing;

/// <summary>
/// The second boundary: may somebody see one kind of information about a family they may know of, by what basis, gateway and
/// agreement? The plain reading, rule by rule; <see cref="CompiledPolicy"/> answers the same, fast.
/// </summary>
public static class MaySee
{
    /// <summary>Whether they may, and by which rule, basis, gateway and agreement.</summary>
    public static Decision Decide(SharingState state, Question question, string category)
    {
        var known = MayKnow.Decide(state, question);
        return known.Verdict == Verdict.Permit ? DecideContent(state, question, category) : known;
    }

    /// <summary>For a flow that is not about what somebody sees of a family, such as a return coming in.</summary>
    public static Decision DecideFlow(SharingState state, Question question, string category)
    {
        if (!state.Parties.TryGetValue(question.Agency, out var agency))
            return Decision.Deny("agency-known", "The receiving agency is no partner");
        return agency.InForce
            ? Carried(state, question, category)
            : Decision.Deny(
                "no-signature-no-service",
                $"{agency.Name} has not both papers signed and in force (agreement, signatories)"
            );
    }

    private static Decision DecideContent(SharingState state, Question question, string category)
    {
        var role = state.Words.Roles[question.Role];
        return role.Categories.Contains(category)
            ? Carried(state, question, category)
            : Decision.Deny("role-category", $"{role.Name}: not this kind of information");
    }

    private static Decision Carried(SharingState state, Question question, string category)
    {
        var words = state.Words;
        if (!words.Categories.TryGetValue(category, out var of))
            return Decision.Deny("category-known", "There is no such kind of information");
        if (!words.Flows.TryGetValue(question.Flow, out var flow))
            return Decision.Deny("flow-known", "Nothing flows that is not in the rulebook");
        if (!flow.Purposes.Contains(question.Purpose))
            return Decision.Deny("flow-purpose", $"{flow.Name} is not for this purpose");
        if (words.Purposes[question.Purpose] is { Anonymous: true } or { Nobody: true })
            return Decision.Deny(
                "purpose-needs-nobody",
                "This purpose needs no information about identified people"
            );
        if (!flow.Categories.Contains(category))
            return Decision.Deny("flow-category", $"{flow.Name} does not carry {of.Name}");
        if (!state.Parties.TryGetValue(question.Holder, out var holder))
            return Decision.Deny("holder-known", "Whose information it is, is no partner");
        var to = state.Parties[question.Agency];
        if (!flow.Recipients.Contains(to.Kind))
            return Decision.Deny("flow-recipient", $"{flow.Name} does not go to {to.Name}");
        if (flow.BasisFor(of.Class, holder.Kind) is not { } basis)
            return Decision.Deny("no-basis", $"{flow.Name} has no basis for {of.Name}");
        // What an agency itself holds it may see by its own right; agreements are about others'.
        return holder.Id == to.Id
            ? new(Verdict.Permit, "own-information", "It is the agency's own", basis)
            : Agreed(state, question, of, flow, (holder, to), basis);
    }

    private static Decision Agreed(
        SharingState state,
        Question question,
        DataCategory of,
        Flow flow,
        (Party Holder, Party To) ends,
        string basis
    )
    {
        // What was shared while an agency was a partner stays lawfully held; nothing new is taken from one that is none.
        if (question.Flow == FlowKind.ReturnIn && !ends.Holder.InForce)
            return Decision.Deny(
                "sender-not-in-force",
                $"{ends.Holder.Name} has not both papers signed and in force (agreement, signatories)"
            );
        var review = false;
        var gateway = false;
        foreach (var agreement in state.Agreements)
        {
            if (
                state.Day < agreement.Start
                || agreement.Prohibits.Contains(question.Flow)
                || !agreement.Providers.Contains(ends.Holder.Id)
                || !agreement.Recipients.Contains(ends.To.Id)
                || !agreement.Categories.Contains(of.Id)
                || !agreement.Purposes.Contains(question.Purpose)
            )
                continue;
            var by = state.Words.Gateways.Values.FirstOrDefault(g =>
                agreement.Gateways.Contains(g.Id)
                && flow.Gateways.Contains(g.Id)
                && g.WhyNot(ends.Holder, ends.To) is null
            );
            if (by is null)
                gateway = true;
            else if (state.Day > agreement.End.AddMonths(state.Words.ReviewGraceMonths))
                review = true;
            else
                return new(
                    Verdict.Permit,
                    "agreed",
                    $"{agreement.Name} shares {of.Name} for this",
                    basis,
                    by.Name,
                    agreement.Id
                );
        }
        return review
                ? Decision.Review(
                    "review-overdue",
                    "The agreement's review is long overdue (section 10)"
                )
            : gateway
                ? Decision.Deny(
                    "no-gateway",
                    $"No legal gateway reaches from {ends.Holder.Name} to {ends.To.Name}"
                )
            : Decision.Deny("not-agreed", "No agreement in force shares this for this purpose");
    }
}
