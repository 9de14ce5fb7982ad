using Hearth.Core.Cases;
using Hearth.Core.Data;
using Hearth.Core.Matching;
using Hearth.Core.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hearth.Testing;

/// <summary>An invented family in support.</summary>
public sealed record FamilyInSupport(CaseId Case, FamilyId Family, PersonId Parent, PersonId Child);

/// <summary>Somebody of one family, by what says for certain who they are.</summary>
public sealed record KnownMember(string Forename, string Surname, DateOnly Born);

/// <summary>Cases of invented families, as rows.</summary>
public static class GivenCases
{
    public static async Task<CaseId> CaseOfAsync(this TestDatabase database, FamilyId family)
    {
        await using var scope = database.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var id = Add(db, family);
        await db.SaveChangesAsync();
        return id;
    }

    /// <summary>One member of each of some families, who has name and date of birth.</summary>
    public static async Task<IReadOnlyList<KnownMember>> KnownAsync(
        this TestDatabase database,
        int most
    )
    {
        await using var scope = database.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var found = await (
            from m in db.FamilyMembers
            join p in db.People on m.PersonId equals p.Id
            where p.Forename != null && p.Surname != null && p.BirthDate != null
            orderby m.FamilyId, m.PersonId
            select new
            {
                m.FamilyId,
                p.Forename,
                p.Surname,
                p.BirthDate,
            }
        ).ToListAsync();
        return
        [
            .. found
                .DistinctBy(f => f.FamilyId)
                .Take(most)
                .Select(f => new KnownMember(f.Forename!, f.Surname!, f.BirthDate!.Value)),
        ];
    }

    /// <summary>How many cases there are, how many of them came from an old system, and how many notes.</summary>
    public static async Task<(int Cases, int Imported, int Notes)> ImportedAsync(
        this TestDatabase database
    )
    {
        await using var scope = database.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        // In one statement: what is brought over while this counts is in all three or in none.
        var counts = await db
            .MatchRuns.OrderBy(r => r.No)
            .Select(_ => new
            {
                Cases = db.Cases.Count(),
                Imported = db.ImportedCases.Count(),
                Notes = db.CaseNotes.Count(),
            })
            .FirstAsync();
        return (counts.Cases, counts.Imported, counts.Notes);
    }

    public static async Task<FamilyInSupport> FamilyInSupportAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var (family, parent, child) = (FamilyId.New(), PersonId.New(), PersonId.New());
        if (!await db.MatchRuns.AnyAsync(r => r.No == 1))
            db.MatchRuns.Add(
                new MatchRun
                {
                    No = 1,
                    AsAt = new(2026, 9, 30),
                    Status = RunStatus.Done,
                    StartedAt = new(2026, 9, 30, 0, 0, 0, DateTimeKind.Utc),
                }
            );
        db.Families.Add(
            new Family
            {
                Id = family,
                Name = "Quillfeather",
                Locality = "QX1",
                CreatedRun = 1,
            }
        );
        foreach (
            var (id, name, role, born) in new[]
            {
                (parent, "Larch", MemberRole.Parent, new DateOnly(1991, 3, 4)),
                (child, "Wren", MemberRole.Child, new DateOnly(2017, 5, 6)),
            }
        )
        {
            db.People.Add(
                new Person
                {
                    Id = id,
                    Forename = name,
                    Surname = "Quillfeather",
                    BirthDate = born,
                    CreatedRun = 1,
                    SeenRun = 1,
                }
            );
            db.FamilyMembers.Add(
                new FamilyMember
                {
                    FamilyId = family,
                    PersonId = id,
                    Role = role,
                }
            );
        }
        var of = Add(db, family);
        await db.SaveChangesAsync();
        return new(of, family, parent, child);
    }

    private static CaseId Add(AppDb db, FamilyId family)
    {
        var id = CaseId.New();
        db.Cases.Add(
            new Case
            {
                Id = id,
                FamilyId = family,
                Level = "complex",
                OpenedOn = new(2026, 9, 1),
                OpenedBy = "nobody",
            }
        );
        return id;
    }
}
