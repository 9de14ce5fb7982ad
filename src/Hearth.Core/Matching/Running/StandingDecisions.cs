using System.Globalization;
using Hearth.Core.Data;
using Hearth.Core.Matching.Decisions;
using Hearth.Core.Matching.Reviewing;
using Hearth.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Matching.Running;

/// <summary>
/// The decisions that stand, in the record numbers of one run. An identity that no standing record names is not among them,
/// and so has no influence.
/// </summary>
internal sealed class StandingDecisions
{
    private readonly IReadOnlyList<MatchDecision> decisions;
    private readonly Dictionary<long, int> recordOf;

    public StandingDecisions(IReadOnlyList<MatchDecision> decisions, IReadOnlyList<long> identities)
    {
        this.decisions = decisions;
        recordOf = identities.Index().ToDictionary(i => i.Item, i => i.Index);
    }

    public static async Task<StandingDecisions> ReadAsync(
        AppDb db,
        IReadOnlyList<Standing> known,
        CancellationToken cancel
    ) =>
        new(
            await db
                .MatchDecisions.AsNoTracking()
                .Include(d => d.Identities)
                .Where(d => d.UndoneAt == null)
                .OrderBy(d => d.DecidedAt)
                .ThenBy(d => d.Id)
                .ToListAsync(cancel),
            [.. known.Select(k => k.Identity.Id)]
        );

    /// <summary>Of a person's records each with the first is enough: together they are one.</summary>
    public IReadOnlyList<(int Left, int Right)> MustLink =>
        [
            .. Of(DecisionKind.SamePerson)
                .Select(d => Records([.. d.Left, .. d.Right]))
                .Where(r => r.Length > 1)
                .SelectMany(r => r.Skip(1).Select(other => (r[0], other))),
        ];

    public IReadOnlyList<(int Left, int Right)> CannotLink =>
        [.. Of(DecisionKind.DifferentPersons).SelectMany(Across)];

    /// <summary>What need not be asked again.</summary>
    public DecidedPairs Pairs => new(MustLink, CannotLink);

    /// <summary>Who is, by decision, of no family of whom: the first of each pair leaves.</summary>
    public IReadOnlyList<(int, int)> NotOneFamily =>
        [.. Of(DecisionKind.NotOneFamily).SelectMany(Across)];

    public IEnumerable<(int Record, MatchDecision Decision)> Births =>
        from decision in Of(DecisionKind.Born)
        from record in Records(decision.Left)
        select (record, decision);

    /// <summary>Relationships as if a source had said them: who, in which decision, as what.</summary>
    public IEnumerable<(int Record, string Source, string Reference, string As)> Said =>
        from decision in decisions
        let roles = decision.Kind switch
        {
            DecisionKind.ParentOf => ("parent", "child"),
            DecisionKind.PartnerOf => ("partner", "partner"),
            DecisionKind.SiblingOf => ("sibling", "sibling"),
            _ => default,
        }
        where roles.Item1 is not null
        let source = string.Create(
            CultureInfo.GetCultureInfo("en-GB"),
            $"a decision of {decision.DecidedAt:d MMMM yyyy}"
        )
        let left = Records(decision.Left)
        let right = Records(decision.Right)
        where left.Length > 0 && right.Length > 0
        from one in left.Select(r => (Record: r, As: roles.Item1))
            .Concat(right.Select(r => (Record: r, As: roles.Item2)))
        select (one.Record, source, decision.Id.ToString(), one.As);

    /// <summary>Which persons, as they were when it was decided, were merged or split by whose decision.</summary>
    public IReadOnlyDictionary<(Guid Person, IdChangeKind Kind), string> WhyOfPersons()
    {
        var why = new Dictionary<(Guid, IdChangeKind), string>();
        foreach (var decision in decisions)
            if (
                decision.Kind switch
                {
                    DecisionKind.SamePerson => IdChangeKind.Merged,
                    DecisionKind.DifferentPersons => IdChangeKind.Split,
                    _ => (IdChangeKind?)null,
                } is
                { } kind
            )
                foreach (
                    var person in decision.Identities.Select(i => i.PersonThen).OfType<PersonId>()
                )
                    why[(person.Value, kind)] =
                        $"Decided by {decision.DecidedBy}: {decision.Reason}";
        return why;
    }

    private IEnumerable<MatchDecision> Of(DecisionKind kind) =>
        decisions.Where(d => d.Kind == kind);

    private int[] Records(IEnumerable<long> identities) =>
        [.. identities.Where(recordOf.ContainsKey).Select(i => recordOf[i])];

    private IEnumerable<(int, int)> Across(MatchDecision decision) =>
        from left in Records(decision.Left)
        from right in Records(decision.Right)
        select (left, right);
}
