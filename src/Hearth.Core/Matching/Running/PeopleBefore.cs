using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.People.Following;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Matching.Running;

/// <summary>What the last run left: ids to keep, and those no longer seen, which stay.</summary>
internal sealed record PeopleBefore(
    IReadOnlyDictionary<Guid, Person> People,
    IReadOnlyDictionary<long, IReadOnlyList<Guid>> PersonOf,
    IReadOnlyDictionary<Guid, Family> Families,
    IReadOnlyDictionary<Guid, IReadOnlyList<Guid>> FamiliesOf
)
{
    /// <summary>Who had belonged to a family when it was merged into another.</summary>
    public ILookup<Guid, Guid> OfMerged { get; init; } = Array.Empty<Guid>().ToLookup(g => g);

    /// <summary>Which records had been of a person when they were merged into another.</summary>
    public ILookup<Guid, long> IdentitiesOfMerged { get; init; } =
        Array.Empty<long>().ToLookup(_ => Guid.Empty);

    /// <summary>Of whom those records were that a decision takes out of a person.</summary>
    public IReadOnlyDictionary<long, Guid> Left { get; init; } = new Dictionary<long, Guid>();

    public static PeopleBefore Nobody { get; } =
        new(
            new Dictionary<Guid, Person>(),
            new Dictionary<long, IReadOnlyList<Guid>>(),
            new Dictionary<Guid, Family>(),
            new Dictionary<Guid, IReadOnlyList<Guid>>()
        );

    public static async Task<PeopleBefore> ReadAsync(AppDb db, CancellationToken cancel)
    {
        var people = await db.People.AsNoTracking().ToListAsync(cancel);
        var families = await db.Families.AsNoTracking().ToListAsync(cancel);
        var members = await db.FamilyMembers.AsNoTracking().ToListAsync(cancel);
        var persons = people.ToDictionary(p => p.Id.Value);
        var (personOf, left) = await IdsBefore.ReadAsync(db, persons, cancel);
        return new(
            persons,
            personOf,
            families.ToDictionary(f => f.Id.Value),
            members
                .GroupBy(m => m.PersonId.Value)
                .ToDictionary(
                    g => g.Key,
                    g => (IReadOnlyList<Guid>)[.. g.Select(m => m.FamilyId.Value)]
                )
        )
        {
            OfMerged = await MergedMembers.OfFamiliesAsync(db, cancel),
            IdentitiesOfMerged = await MergedMembers.OfPeopleAsync(db, cancel),
            Left = left,
        };
    }
}
