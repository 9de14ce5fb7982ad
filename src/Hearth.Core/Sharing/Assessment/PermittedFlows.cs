using Hearth.Core.Partners;
using Hearth.Core.Sources.Catalogue;
using Hearth.Rules.Sharing;
using DataCategory = Hearth.Rules.Sharing.DataCategory;

namespace Hearth.Core.Sharing.Assessment;

/// <summary>One way, kind, holder, receiver and purpose that the rules permit today.</summary>
internal sealed record Permitted(
    Flow Flow,
    DataCategory Category,
    Party Holder,
    Party To,
    SharingPurpose Purpose,
    Decision Decision
);

/// <summary>
/// Asks the rules themselves, question by question: what is in the tables is what would be permitted, before a role narrows it
/// and whether or not somebody works with the family.
/// </summary>
internal sealed class PermittedFlows(SharingState state, SourceCatalogue catalogue)
{
    /// <summary>What is shown with invented people only is no processing of anybody's information.</summary>
    private const string Demonstration = "demonstration";

    public IEnumerable<Permitted> Of(Flow flow, DataCategory category, string holder) =>
        from to in state.Parties.Values
        from purpose in flow.Purposes.Where(p => p != Demonstration)
        let decision = Ask(flow, category, holder, to.Id, purpose)
        where decision.Verdict == Verdict.Permit
        select new Permitted(
            flow,
            category,
            state.Parties[holder],
            to,
            state.Words.Purposes[purpose],
            decision
        );

    /// <summary>Whose information of this kind is: who sends it, or the council, which puts it together.</summary>
    public IReadOnlyList<string> Holders(DataCategory category) =>
        category.Sources.Count == 0
            ? [Agency.Council]
            :
            [
                .. category
                    .Sources.Select(s => catalogue.Find(s)?.Sender)
                    .OfType<string>()
                    .Where(state.Parties.ContainsKey)
                    .Distinct(),
            ];

    /// <summary>Why nothing of it moves, by the answer nearest to yes.</summary>
    public string WhyNot(Flow flow, DataCategory category, string? holder)
    {
        if (holder is null || !state.Parties.ContainsKey(holder))
            return "Whoever holds it is no partner";
        return state
                .Parties.Values.Where(p => flow.Recipients.Contains(p.Kind))
                .SelectMany(to =>
                    flow.Purposes.Where(p => p != Demonstration)
                        .Select(p => Ask(flow, category, holder, to.Id, p))
                )
                .OrderByDescending(d => d.Verdict)
                .FirstOrDefault()
                ?.Because
            ?? "There is nobody to receive it";
    }

    private Decision Ask(
        Flow flow,
        DataCategory category,
        string holder,
        string to,
        string purpose
    ) => MaySee.DecideFlow(state, new(flow.Kind, to, "", purpose, holder, Reach.None), category.Id);
}
