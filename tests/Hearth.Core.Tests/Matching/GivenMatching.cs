using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Matching;
using Hearth.Core.Matching.Decisions;
using Hearth.Core.People;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Tests.Matching;

/// <summary>Runs and decisions as commands make them, and who is who after them.</summary>
internal static class GivenMatching
{
    public static async Task<MatchingDone> MatchAsync(this TestDatabase database)
    {
        var outcome = await database.WithAsync<RunMatchingOperation, Outcome<MatchingDone>>(run =>
            run.RunAsync(new RunMatching(new(2025, 12, 1)), Actor.DataTeam(), default)
        );
        return outcome.ShouldBeOfType<Outcome<MatchingDone>.Ok>().Value;
    }

    public static async Task<Outcome<DecisionMade>> DecideAsync<TOperation>(
        this TestDatabase database,
        Func<TOperation, Task<Outcome<DecisionMade>>> decide
    )
        where TOperation : notnull => await database.WithAsync(decide);

    public static Task<Outcome<DecisionMade>> PairAsync(
        this TestDatabase database,
        long left,
        long right,
        bool same,
        string reason = "Their papers were seen"
    ) =>
        database.WithAsync<DecidePairOperation, Outcome<DecisionMade>>(o =>
            o.RunAsync(new(left, right, same, reason), Actor.DataTeam(), default)
        );

    public static Task<Outcome<DecisionMade>> PersonsAsync(
        this TestDatabase database,
        PersonId one,
        PersonId other,
        DecisionKind kind
    ) =>
        database.WithAsync<DecidePersonsOperation, Outcome<DecisionMade>>(o =>
            o.RunAsync(new(one, other, kind, "The family says so"), Actor.DataTeam(), default)
        );

    public static Task<Outcome<DecisionMade>> UndoAsync(
        this TestDatabase database,
        Guid decision
    ) =>
        database.WithAsync<UndoDecisionOperation, Outcome<DecisionMade>>(o =>
            o.RunAsync(new(decision, "It was a mistake"), Actor.DataTeam(), default)
        );

    public static DecisionMade Made(this Outcome<DecisionMade> outcome) =>
        outcome.ShouldBeOfType<Outcome<DecisionMade>.Ok>().Value;

    /// <summary>The person of each identity, by the reference its source gives it.</summary>
    public static Task<Dictionary<string, PersonId>> WhoAsync(this TestDatabase database) =>
        database.WithAsync<AppDb, Dictionary<string, PersonId>>(async db =>
            await (
                from link in db.PersonLinks
                join identity in db.Identities on link.IdentityId equals identity.Id
                select new { identity.PersonRef, link.PersonId }
            ).ToDictionaryAsync(x => x.PersonRef!, x => x.PersonId)
        );

    public static Task<Dictionary<string, long>> IdentitiesAsync(this TestDatabase database) =>
        database.WithAsync<AppDb, Dictionary<string, long>>(async db =>
            await db.Identities.ToDictionaryAsync(i => i.PersonRef!, i => i.Id)
        );

    /// <summary>Each standing family as the references of its members, in order.</summary>
    public static Task<List<string>> FamiliesAsync(this TestDatabase database) =>
        database.WithAsync<AppDb, List<string>>(async db =>
        {
            var members = await (
                from member in db.FamilyMembers
                join link in db.PersonLinks on member.PersonId equals link.PersonId
                join identity in db.Identities on link.IdentityId equals identity.Id
                select new { member.FamilyId, identity.PersonRef }
            ).ToListAsync();
            return
            [
                .. members
                    .GroupBy(m => m.FamilyId)
                    .Select(f =>
                        string.Join(' ', f.Select(m => m.PersonRef).Order(StringComparer.Ordinal))
                    )
                    .Order(StringComparer.Ordinal),
            ];
        });
}
