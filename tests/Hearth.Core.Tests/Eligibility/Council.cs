using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Matching;
using Hearth.Core.People;
using Hearth.Core.Sources;
using Hearth.Rules.Facts;
using Hearth.Testing;
using Record = Hearth.Core.Sources.Record;
using Source = Hearth.Core.Sources.Source;

namespace Hearth.Core.Tests.Eligibility;

/// <summary>A small council with returns loaded and people matched, built row by row. Everyone in it is invented.</summary>
internal sealed class Council : IAsyncDisposable
{
    public static readonly DateOnly AsAt = new(2026, 9, 30);
    public static readonly Actor Analyst = new(
        "0199aaaa-0000-7000-8000-000000000001",
        "council",
        Role.ProgrammeAnalyst,
        Purpose.IdentifyFamilies
    );

    private readonly Dictionary<(string Source, DateOnly Extract), int> returns = [];
    private readonly Dictionary<PersonId, long> identities = [];
    private readonly Dictionary<string, int> sources = [];
    private int rows;

    private Council(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    public static async Task<Council> CreateAsync(Database kind)
    {
        var council = new Council(await TestDatabase.CreateAsync(kind));
        await council.SaveAsync(db =>
            db.MatchRuns.Add(
                new MatchRun
                {
                    No = 1,
                    AsAt = AsAt,
                    Status = RunStatus.Done,
                    StartedAt = new(2026, 9, 30, 0, 0, 0, DateTimeKind.Utc),
                }
            )
        );
        return council;
    }

    public Task SaveAsync(Action<AppDb> add) =>
        Database.WithAsync<AppDb>(async db =>
        {
            add(db);
            await db.SaveChangesAsync();
        });

    /// <summary>A family of a child of nine and a parent of thirty-five.</summary>
    public async Task<(FamilyId Family, PersonId Child, PersonId Parent)> FamilyAsync(
        string name = "Quillfeather",
        int childAged = 9
    )
    {
        var (family, child, parent) = (FamilyId.New(), PersonId.New(), PersonId.New());
        await SaveAsync(db =>
        {
            db.Families.Add(
                new Family
                {
                    Id = family,
                    Name = name,
                    Locality = "QX1",
                    CreatedRun = 1,
                }
            );
            Add(db, family, child, MemberRole.Child, AsAt.AddYears(-childAged).AddDays(-40));
            Add(db, family, parent, MemberRole.Parent, AsAt.AddYears(-35).AddDays(-40));
        });
        return (family, child, parent);
    }

    /// <summary>A return of a source, effective at nine on the day after its extract, covering two years.</summary>
    public async Task<int> ReturnAsync(string source, DateOnly? extract = null)
    {
        var of = extract ?? AsAt;
        if (returns.TryGetValue((source, of), out var known))
            return known;
        var no = 0;
        await SaveAsync(db =>
        {
            // The front door writes returns of its own.
            no = (db.Returns.Max(r => (int?)r.No) ?? 0) + 1;
            returns[(source, of)] = no;
            if (sources.TryAdd(source, (db.Sources.Max(s => (int?)s.No) ?? 0) + 1))
                db.Sources.Add(new Source { No = sources[source], Id = source });
            db.Returns.Add(
                new Return
                {
                    No = no,
                    SourceNo = sources[source],
                    SourceId = source,
                    ExtractDate = of,
                    CoverageStart = of.AddYears(-2),
                    CoverageEnd = of,
                    Picture = Picture.Changes,
                    Status = ReturnStatus.Effective,
                    ReceivedAt = At(of),
                    EffectiveAt = At(of),
                }
            );
        });
        return no;
    }

    public static DateTime At(DateOnly extract) =>
        extract.AddDays(1).ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc);

    public Task RecordAsync(PersonId person, string source, params Fact[] facts) =>
        RecordAsync(person, null, source, FactJson.Write(facts), AsAt);

    public async Task RecordAsync(
        PersonId person,
        PersonId? other,
        string source,
        string facts,
        DateOnly extract
    )
    {
        var no = await ReturnAsync(source, extract);
        var row = ++rows;
        await SaveAsync(db =>
            db.Records.Add(
                new Record
                {
                    Id = Record.IdOf(no, row),
                    ReturnNo = no,
                    SourceNo = sources[source],
                    RecordKey = $"R{row}",
                    ContentHash = row,
                    IdentityId = identities[person],
                    OtherIdentityId = other is { } o ? identities[o] : null,
                    AsAt = extract,
                    Facts = facts,
                }
            )
        );
    }

    /// <summary>A child of the family is excluded from school for good, and a parent is on a benefit: two problems.</summary>
    public async Task TwoProblemsAsync(PersonId child, PersonId parent)
    {
        await RecordAsync(
            child,
            "suspensions-exclusions",
            new Fact(FactKind.PermanentExclusion, new(2026, 3, 2))
        );
        await RecordAsync(
            parent,
            "out-of-work-benefits",
            new Fact(FactKind.Benefit, new(2026, 1, 5), Code: "JSA")
        );
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private void Add(AppDb db, FamilyId family, PersonId id, MemberRole role, DateOnly born)
    {
        identities[id] = 1000 + identities.Count;
        db.People.Add(
            new Person
            {
                Id = id,
                BirthDate = born,
                BirthAccuracy = BirthAccuracy.Exact,
                CreatedRun = 1,
                SeenRun = 1,
            }
        );
        db.PersonLinks.Add(
            new PersonLink
            {
                IdentityId = identities[id],
                PersonId = id,
                RunNo = 1,
            }
        );
        db.FamilyMembers.Add(
            new FamilyMember
            {
                FamilyId = family,
                PersonId = id,
                Role = role,
                ParentingResponsibility = role == MemberRole.Parent,
            }
        );
    }
}
