using System.Text.Json;
using Hearth.Core.Access;
using Hearth.Core.Cases.Markers;
using Hearth.Core.Data;
using Hearth.Core.Matching.Finding;
using Hearth.Core.Matching.Running;
using Hearth.Core.People;
using Hearth.Core.Sharing;
using Hearth.Core.Sources;
using Hearth.Linkage.Explain;
using Hearth.Linkage.Standardise;
using Hearth.Rules.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Matching;

/// <summary>Is this person known?</summary>
public sealed record FindPerson(PersonAsked Asked);

/// <param name="Id">The person.</param>
/// <param name="Name">What they are called.</param>
/// <param name="BirthDate">As far as it is known.</param>
/// <param name="Families">Those they belong to now.</param>
/// <param name="Weight">Match weight in bits of the record that agrees most.</param>
/// <param name="Probability">What the model makes of it, 0 to 1.</param>
/// <param name="Grade">By the published standard, the best over the person's records.</param>
/// <param name="Score">Of the grade.</param>
/// <param name="Fields">How what was asked compares with that record; how rare a name is here, and the prior, count in the weight and not in these.</param>
public sealed record PersonFound(
    PersonId Id,
    string Name,
    DateOnly? BirthDate,
    IReadOnlyList<FamilyId> Families,
    double Weight,
    double Probability,
    MatchGrade Grade,
    double Score,
    IReadOnlyList<FieldCompared> Fields
);

public sealed record PeopleAnswered(int Run, IReadOnlyList<PersonFound> People);

/// <summary>
/// Answers whether a person is known, from a warm index of the standing run: the same model and standardisation as the run
/// itself. That somebody asked is an event, written before the answer; it says by what kinds of fact, never the facts.
/// </summary>
public sealed class FindPersonOperation(
    AppDb db,
    PersonIndex index,
    FamilyAccessQuery sharing,
    HiddenAddressQuery addresses,
    TimeProvider clock
)
{
    private const int Most = 10;

    public async Task<Outcome<PeopleAnswered>> RunAsync(
        FindPerson request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!actor.May(Permission.PeopleFind))
        {
            await ReadEvent.RefusedAsync(db, clock, actor, "person-search", cancel);
            return Outcome.NotFound;
        }
        if (request.Asked.Wrong() is { } wrong)
            return Outcome.Refused(wrong);
        if (await index.GetAsync(db, cancel) is not { } warm)
            return Outcome.Refused("Nothing has been matched yet. Run: hearth match run");
        var by = await db
            .MatchRuns.Where(r => r.No == warm.Run)
            .Select(r => r.Model)
            .SingleAsync(cancel);
        if (by != warm.Model.Name)
            return Outcome.Refused(
                $"Run {warm.Run} was by {by}, and the model is now {warm.Model.Name}. Run matching again first"
            );
        await ReadEvent.ReadAsync(
            db,
            clock,
            actor,
            "matching.person-sought",
            "person-search",
            JsonSerializer.Serialize(new { by = Given(request.Asked), run = warm.Run }),
            cancel
        );
        var (met, hidden) = await MetAsync(warm, request.Asked, actor, cancel);
        var best = met.GroupBy(m => m.Person).ToArray();
        var known = await KnowableAsync(best, actor, cancel);
        await TellShownAsync(known.Keys, actor, cancel);
        var shown = await ShownAsync(warm, request.Asked, best, hidden, known, cancel);
        return new PeopleAnswered(warm.Run, [.. shown.OrderByDescending(p => p.Weight)]);
    }

    /// <summary>
    /// Whom what is asked meets. Whose address is hidden from the asker is met as if none had been given: neither that they are
    /// found, nor by which record, nor before whom, tells whether it is theirs.
    /// </summary>
    private async Task<(IEnumerable<PersonMet> Met, IReadOnlySet<PersonId> Hidden)> MetAsync(
        WarmIndex warm,
        PersonAsked asked,
        Actor actor,
        CancellationToken cancel
    )
    {
        var met = await PeopleMet.FindAsync(db, warm, asked.AsIdentity(), cancel);
        if (!await addresses.IsAnyAsync(cancel))
            return (met, new HashSet<PersonId>());
        var blind = WithoutHome.Asked(asked) is { } left
            ? await PeopleMet.FindAsync(db, warm, left.AsIdentity(), cancel)
            : [];
        var hidden = await addresses.OfAsync(
            [.. met.Concat(blind).Select(m => m.Person).Distinct()],
            actor,
            cancel
        );
        return (
            met.Where(m => !hidden.Contains(m.Person))
                .Concat(blind.Where(m => hidden.Contains(m.Person)))
                .OrderByDescending(m => m.Weight)
                .ThenBy(m => m.Identity.Id),
            hidden
        );
    }

    /// <summary>
    /// For each person found the families that the asker may know of. Whoever is of none of these is not found, as if they were
    /// not there; people of no family are known to those who may know of every family.
    /// </summary>
    private async Task<IReadOnlyDictionary<PersonId, IReadOnlyList<FamilyId>>> KnowableAsync(
        IGrouping<PersonId, PersonMet>[] found,
        Actor actor,
        CancellationToken cancel
    )
    {
        var ids = found.Select(f => f.Key).ToArray();
        ILookup<PersonId, FamilyId> families;
        // Somebody of a family that may not be known is not somebody of none.
        using (db.Unlimited())
            families = (
                await db
                    .FamilyMembers.AsNoTracking()
                    .Where(m => ids.Contains(m.PersonId))
                    .ToListAsync(cancel)
            ).ToLookup(m => m.PersonId, m => m.FamilyId);
        var knowable = await sharing.OfAsync(
            [.. families.SelectMany(f => f).Distinct()],
            FlowKind.PersonSearch,
            actor,
            cancel
        );
        return ids.Where(id =>
                families.Contains(id)
                    ? families[id].Any(knowable.ContainsKey)
                    : actor.Families == FamilyReach.All
            )
            .Take(Most)
            .ToDictionary(
                id => id,
                id =>
                    (IReadOnlyList<FamilyId>)
                        [.. families[id].Distinct().Where(knowable.ContainsKey)]
            );
    }

    /// <summary>Each person shown can be told that they were, and to whom.</summary>
    private Task<int> TellShownAsync(
        IEnumerable<PersonId> people,
        Actor actor,
        CancellationToken cancel
    )
    {
        foreach (var person in people)
            db.Events.Add(
                Event.By(actor, "matching.person-shown", $"person:{person}", clock.UtcNow())
            );
        return db.SaveChangesAsync(cancel);
    }

    private async Task<IReadOnlyList<PersonFound>> ShownAsync(
        WarmIndex warm,
        PersonAsked asked,
        IGrouping<PersonId, PersonMet>[] best,
        IReadOnlySet<PersonId> hidden,
        IReadOnlyDictionary<PersonId, IReadOnlyList<FamilyId>> families,
        CancellationToken cancel
    )
    {
        var ids = families.Keys.ToArray();
        var people = await db
            .People.AsNoTracking()
            .Where(p => ids.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, cancel);
        return
        [
            .. best.Where(b => people.ContainsKey(b.Key))
                .Select(b =>
                    hidden.Contains(b.Key)
                        ? WithoutHome.Of(Shown(b, WithoutHome.Asked(asked)!), warm.Model)
                        : Shown(b, asked)
                ),
        ];

        PersonFound Shown(IGrouping<PersonId, PersonMet> person, PersonAsked by)
        {
            var who = by.AsIdentity();
            var home = HomeOf(who);
            var (id, found) = (person.Key, person.First());
            var known = found.Identity;
            var grade = person.Max(m =>
                MatchGrades.Of(who, m.Identity, home is not null && home == HomeOf(m.Identity))
            );
            string?[] places = [home, HomeOf(known)];
            var waterfall = new Explaining(
                IdentityTable.Of([who, known], places),
                warm.Model
            ).Explain(0, 1);
            return new(
                id,
                FamilyMembersRead.NameOf(people[id]),
                people[id].BirthDate,
                families[id],
                found.Weight,
                warm.Model.Probability(found.Weight),
                grade,
                MatchGrades.ScoreOf(grade),
                [
                    .. waterfall.Steps.Select(s => new FieldCompared(
                        s.Comparison,
                        s.Level,
                        Say(s.Left),
                        Say(s.Right),
                        s.LevelWeight
                    )),
                ]
            );
        }

        string? HomeOf(Identity of) => warm.Homes.KeyOf(HomeAddress.Read(of.Address, of.Postcode));
    }

    private static string? Say(IReadOnlyList<string?> values)
    {
        var said = values.OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        return said.Length == 0 ? null : string.Join(", ", said);
    }

    private static string[] Given(PersonAsked asked) =>
        [
            .. new (string Name, object? Value)[]
            {
                ("forename", asked.Forename),
                ("surname", asked.Surname),
                ("birth-date", asked.BirthDate),
                ("sex", asked.Sex),
                ("address", asked.Address),
                ("postcode", asked.Postcode),
                ("nhs-number", asked.NhsNumber),
                ("upn", asked.Upn),
                ("nino", asked.Nino),
            }
                .Where(f => f.Value is not null)
                .Select(f => f.Name),
        ];
}
