using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Matching.Decisions;

/// <summary>What is decided takes effect with the next run of matching.</summary>
/// <param name="Id">The decision.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="IsNew">False when the same was decided already: nothing has changed.</param>
public sealed record DecisionMade(Guid Id, DecisionKind Kind, bool IsNew);

/// <summary>What every decision needs: a reason, and no contradiction with another that stands. Row and event are one transaction.</summary>
internal static class MakeDecision
{
    public static async Task<Outcome<DecisionMade>> MakeAsync(
        AppDb db,
        TimeProvider clock,
        MatchDecision made,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (string.IsNullOrWhiteSpace(made.Reason))
            return Outcome.Refused(
                "Give the reason: others will have to understand it years from now."
            );
        var standing = await db
            .MatchDecisions.AsNoTracking()
            .Include(d => d.Identities)
            .Where(d => d.UndoneAt == null)
            .ToListAsync(cancel);
        if (standing.Find(d => IsSame(d, made)) is { } before)
            return new DecisionMade(before.Id, before.Kind, false);
        if (Contradictions.Find(standing, made) is { } other)
            return Outcome.Refused(
                $"This contradicts the decision of {other.DecidedAt:d MMMM yyyy} by {other.DecidedBy} ({other.Reason}). Undo that one first: {other.Id}"
            );
        var ids = made.Identities.Select(i => i.IdentityId).ToArray();
        var personOf = await db
            .PersonLinks.Where(l => ids.Contains(l.IdentityId))
            .ToDictionaryAsync(l => l.IdentityId, l => l.PersonId, cancel);
        Add(db, clock, made, personOf, actor);
        return await db.SaveAsync(
            new DecisionMade(made.Id, made.Kind, true),
            Event.By(
                actor,
                "matching.decided",
                $"matching-decision:{made.Id}",
                clock.UtcNow(),
                $$"""{"kind":"{{made.Kind}}"}"""
            ),
            cancel
        );
    }

    /// <summary>Added and not saved: of identities that no decision speaks of yet, so that it contradicts none.</summary>
    public static void Add(
        AppDb db,
        TimeProvider clock,
        MatchDecision made,
        IReadOnlyDictionary<long, PersonId> personOf,
        Actor actor
    )
    {
        made.Id = Guid.CreateVersion7();
        made.Reason = made.Reason.Trim();
        made.DecidedBy = actor.UserId;
        made.DecidedAt = clock.UtcNow();
        foreach (var identity in made.Identities)
            identity.PersonThen = personOf.TryGetValue(identity.IdentityId, out var then)
                ? then
                : null;
        db.MatchDecisions.Add(made);
    }

    public static List<DecidedIdentity> Sides(IEnumerable<long> left, IEnumerable<long> right) =>
        [
            .. left.Distinct().Order().Select(i => new DecidedIdentity { IdentityId = i }),
            .. right
                .Distinct()
                .Order()
                .Select(i => new DecidedIdentity { IdentityId = i, Right = true }),
        ];

    private static bool IsSame(MatchDecision one, MatchDecision other) =>
        one.Kind == other.Kind
        && (
            Sides(one, other)
            || one.Kind
                is DecisionKind.SamePerson
                    or DecisionKind.DifferentPersons
                    or DecisionKind.PartnerOf
                    or DecisionKind.SiblingOf
                && one.Left.ToHashSet().SetEquals(other.Right)
                && one.Right.ToHashSet().SetEquals(other.Left)
        )
        && (one.BirthDate, one.Forename, one.Sex) == (other.BirthDate, other.Forename, other.Sex);

    private static bool Sides(MatchDecision one, MatchDecision other) =>
        one.Left.ToHashSet().SetEquals(other.Left) && one.Right.ToHashSet().SetEquals(other.Right);
}
