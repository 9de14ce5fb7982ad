using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.People.Following;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Testing;

/// <summary>People and families that are found to be one.</summary>
public static class GivenMerged
{
    /// <summary>Says who is merged into whom as a run would, and lets what was recorded follow.</summary>
    public static Task MergedAsync(this TestDatabase database, int run, Func<AppDb, Task> merge) =>
        database.WithAsync<AppDb>(db => MergedAsync(db, run, database.Clock.UtcNow(), merge));

    /// <summary>One family goes on as another, with its members.</summary>
    public static Task MergeAsync(
        this TestDatabase database,
        FamilyId family,
        FamilyId into,
        params (PersonId Person, PersonId Into)[] people
    ) => database.MergedAsync(2, db => MergeAsync(db, family, into, people));

    public static async Task MergedAsync(AppDb db, int run, DateTime now, Func<AppDb, Task> merge)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await merge(db);
        await db.SaveChangesAsync();
        await FollowMerges.RunAsync(db, run, [], Actor.DataTeam(), now, default);
        await transaction.CommitAsync();
    }

    public static async Task MergeAsync(
        AppDb db,
        FamilyId family,
        FamilyId into,
        params (PersonId Person, PersonId Into)[] people
    )
    {
        var of = await db.Families.SingleAsync(f => f.Id == family);
        (of.MergedInto, of.EndedRun) = (into, 2);
        foreach (
            var member in await db.FamilyMembers.Where(m => m.FamilyId == family).ToListAsync()
        )
        {
            db.FamilyMembers.Remove(member);
            if (people.All(p => p.Person != member.PersonId))
                db.FamilyMembers.Add(
                    new()
                    {
                        FamilyId = into,
                        PersonId = member.PersonId,
                        Role = member.Role,
                    }
                );
        }
        foreach (var (person, other) in people)
            (await db.People.SingleAsync(p => p.Id == person)).MergedInto = other;
    }
}
