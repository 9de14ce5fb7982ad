using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.People.Following;
using Hearth.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Hearth.Core.Tests.People.Following;

/// <summary>Every column that names somebody has a decision on what becomes of it when two are found to be one.</summary>
[Trait("Requirement", "MA-3")]
public class FollowingColumnsTests
{
    /// <summary>Named like an id of a person or a family, and not one that could follow.</summary>
    private static readonly Dictionary<string, string> NoIds = [];

    [Fact]
    public async Task A_table_that_names_a_person_or_family_follows_or_says_why_it_stays()
    {
        await using var database = await TestDatabase.CreateAsync(Database.Sqlite);
        await database.WithAsync<AppDb>(db =>
        {
            var follow = FollowingColumns.Of(db.Model).Select(c => c.Place).ToHashSet();
            var all = Columns(db.Model).Select(c => c.Place).ToArray();

            // What stays is there, so that the list of reasons does not outlive its tables.
            FollowingColumns.Stay.Keys.Except(all).ShouldBeEmpty();
            FollowingColumns.Stay.Values.ShouldAllBe(why => why.Length > 5);
            // An id that is not typed would be forgotten: it is typed, or named here with its reason.
            all.Where(p => Naming(p) && !FollowingColumns.Stay.ContainsKey(p))
                .Except(follow)
                .Except(NoIds.Keys)
                .ShouldBeEmpty();
            follow.ShouldContain("cases_case.family_id");
            follow.ShouldContain("cases_contact_preference.person_id");
            follow.ShouldContain("cases_assessment_answer.about");
            follow.ShouldContain("access_family_seal.family_id");
            follow.ShouldContain("sharing_involvement.family_id");
            follow.Count.ShouldBeGreaterThan(45);
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task Where_there_is_room_for_one_alone_somebody_has_thought_of_two()
    {
        await using var database = await TestDatabase.CreateAsync(Database.Sqlite);
        await database.WithAsync<AppDb>(db =>
        {
            var follow = FollowingColumns.Of(db.Model).Select(c => c.Place).ToHashSet();
            var inTheWay =
                from entity in db.Model.GetEntityTypes()
                from index in entity.GetIndexes()
                where index.IsUnique && index.GetFilter() is not null
                where
                    index.Properties.Any(p =>
                        follow.Contains($"{entity.GetTableName()}.{p.GetColumnName()}")
                    )
                select index.Name;

            inTheWay
                .Order(StringComparer.Ordinal)
                .ShouldBe(FollowingColumns.RoomIsMade.Order(StringComparer.Ordinal));
            return Task.CompletedTask;
        });
    }

    [EachDatabase]
    public async Task Each_column_goes_on_to_who_they_are_now_and_back_to_who_stands_again(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (one, other) = (PersonId.New(), PersonId.New());
        var (family, into) = (FamilyId.New(), FamilyId.New());
        var rows = new List<(FollowingColumn Column, Type Type, object[] Key)>();
        await database.WithAsync<AppDb>(async db =>
        {
            db.People.AddRange(new Person { Id = one }, new Person { Id = other });
            db.Families.AddRange(new Family { Id = family }, new Family { Id = into });
            foreach (var column in FollowingColumns.Of(db.Model))
            {
                var entity = db
                    .Model.GetEntityTypes()
                    .Single(e => e.GetTableName() == column.Table);
                var row = Rows.Add(db, entity);
                var of = entity.GetProperties().Single(p => p.GetColumnName() == column.Name);
                db.Entry(row).Property(of.Name).CurrentValue =
                    column.IsText ? one.ToString()
                    : column.Of == IdOf.Person ? one
                    : family;
                var key = entity.FindPrimaryKey()!.Properties;
                rows.Add(
                    (
                        column,
                        entity.ClrType,
                        [.. key.Select(p => db.Entry(row).Property(p.Name).CurrentValue!)]
                    )
                );
            }
            await db.SaveChangesAsync();
        });

        await MergeAsync(database, one, other, family, into);
        (await WhoAsync(other, into)).ShouldBeEmpty("all went on");
        await MergeAsync(database, one, other, family, into);
        (await WhoAsync(other, into)).ShouldBeEmpty("once is enough");
        await MergeAsync(database, one, null, family, null);
        (await WhoAsync(one, family)).ShouldBeEmpty("all went back");

        // Which rows are not of those they should be of.
        Task<List<string>> WhoAsync(PersonId person, FamilyId of) =>
            database.WithAsync<AppDb, List<string>>(async db =>
            {
                var wrong = new List<string>();
                foreach (var (column, type, key) in rows)
                {
                    var now = column.Of == IdOf.Person ? (object)person : of;
                    var entity = db.Model.FindEntityType(type)!;
                    var names = entity.FindPrimaryKey()!.Properties;
                    var property = entity
                        .GetProperties()
                        .Single(p => p.GetColumnName() == column.Name);
                    var at = names.ToList().FindIndex(p => p.Name == property.Name);
                    var sought = key.ToArray();
                    if (at >= 0)
                        sought[at] = now;
                    var found = await db.FindAsync(type, sought);
                    var value = found is null
                        ? null
                        : db.Entry(found).Property(property.Name).CurrentValue;
                    if (!Equals(value, column.IsText ? now.ToString() : now))
                        wrong.Add($"{column.Place}: {value}");
                }
                return wrong;
            });
    }

    private static Task MergeAsync(
        TestDatabase database,
        PersonId one,
        PersonId? other,
        FamilyId family,
        FamilyId? into
    ) =>
        database.MergedAsync(
            1,
            async db =>
            {
                (await db.People.SingleAsync(p => p.Id == one)).MergedInto = other;
                (await db.Families.SingleAsync(f => f.Id == family)).MergedInto = into;
            }
        );

    private static IEnumerable<(string Place, IProperty Property)> Columns(IModel model) =>
        from entity in model.GetEntityTypes()
        where entity.GetTableName() is not null
        from property in entity.GetProperties()
        select ($"{entity.GetTableName()}.{property.GetColumnName()}", property);

    private static bool Naming(string place) =>
        place.EndsWith("person_id", StringComparison.Ordinal)
        || place.EndsWith("family_id", StringComparison.Ordinal)
        || place.EndsWith(".about", StringComparison.Ordinal)
            && place.StartsWith("cases_assessment", StringComparison.Ordinal);
}
