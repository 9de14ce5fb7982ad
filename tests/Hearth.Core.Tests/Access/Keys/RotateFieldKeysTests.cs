using Hearth.Core.Access;
using Hearth.Core.Access.Keys;
using Hearth.Core.Data;
using Hearth.Core.Data.Protection;
using Hearth.Core.Tests.Data.Protection;
using Hearth.Testing;

namespace Hearth.Core.Tests.Access.Keys;

[Trait("Requirement", "SE-1")]
public class RotateFieldKeysTests
{
    private static readonly Actor Team = Actor.DataTeam(Purpose.Oversight);

    [EachDatabase]
    public async Task After_rotating_and_encrypting_again_all_is_read_and_nothing_needs_the_old_key(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind, ownKeys: true);
        for (var no = 1; no <= 3; no++)
            await database.PlantAsync(no, $"text {no}");
        var before = await database.PlantedAsync(2);
        var old = (await KeysAsync(database)).ShouldHaveSingleItem();

        var fresh = (await RotateAsync(database))
            .ShouldBeOfType<Outcome<FieldKeysRotated>.Ok>()
            .Value.Id;
        (await database.PlantedAsync(2)).ShouldBe(before);
        await database.PlantAsync(4, "written since");
        var done = (await ReencryptAsync(database))
            .ShouldBeOfType<Outcome<FieldsReencrypted>.Ok>()
            .Value;

        done.Texts.ShouldBe(old.Texts);
        done.NoLongerUsed.ShouldBe([old.Id]);
        (await KeysAsync(database))
            .Select(k => (k.Id, k.IsCurrent, k.Texts > 0))
            .ShouldBe([(fresh, true, true), (old.Id, false, false)]);
        (await database.PlantedAsync(2)).ShouldBe(before);
        (await database.PlantedAsync(4)).Values.ShouldAllBe(t => t!.StartsWith("written since"));
    }

    [EachDatabase]
    public async Task A_lost_key_is_told_loses_nothing_and_is_not_replaced_by_a_new_one(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind, ownKeys: true);
        await database.PlantAsync(1, "text");
        var file = Path.Combine(database.Folder.Keys, "field.keys");
        var kept = await File.ReadAllTextAsync(file);
        var id = (await KeysAsync(database)).ShouldHaveSingleItem().Id;
        File.Delete(file);
        File.SetLastWriteTimeUtc(database.Folder.Keys, new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        (await WhyNotAsync(database)).ShouldNotBeNull().ShouldContain(id);
        (await PrepareAsync(database))
            .ShouldBeOfType<Outcome<Prepared>.Refused>()
            .Reason.ShouldContain(id);
        File.Exists(file).ShouldBeFalse();
        await File.WriteAllTextAsync(file, new string('a', 64) + "\n");
        (await WhyNotAsync(database)).ShouldNotBeNull().ShouldContain(id);
        (await ReencryptAsync(database)).ShouldBeOfType<Outcome<FieldsReencrypted>.Refused>();
        await Should.ThrowAsync<Exception>(() => database.PlantedAsync(1));

        await File.WriteAllTextAsync(file, kept);
        (await WhyNotAsync(database)).ShouldBeNull();
        (await database.PlantedAsync(1)).Values.ShouldAllBe(t => t!.StartsWith("text"));
    }

    [EachDatabase]
    public async Task A_lost_index_key_is_told(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, ownKeys: true);
        await database.PlantAsync(1, "text");
        await using var other = await TestDatabase.CreateAsync(kind, ownKeys: true);
        FieldKeys keys = new(
            database.Folder,
            null,
            await File.ReadAllTextAsync(Path.Combine(other.Folder.Keys, "index.key"))
        );

        var told = await database.WithAsync<AppDb, string?>(async db =>
            (await FieldKeysInUse.ReadAsync(db, default)).WhyNot(keys)
        );

        told.ShouldNotBeNull().ShouldContain(FieldKeys.IndexVariable);
    }

    [Fact]
    public async Task The_key_files_open_for_their_owner_only()
    {
        await using var database = await TestDatabase.CreateAsync(Database.Sqlite, ownKeys: true);
        await RotateAsync(database);

        foreach (var name in new[] { "field.keys", "index.key" })
            if (OperatingSystem.IsWindows())
                Assert.Skip("Windows has other rights of files");
            else
                File.GetUnixFileMode(Path.Combine(database.Folder.Keys, name))
                    .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, name);
    }

    [EachDatabase]
    public async Task Only_whoever_oversees_may(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, ownKeys: true);
        Actor worker = new("w", "council", Role.LeadWorker, Purpose.SupportFamilies);

        (
            await database.WithAsync<RotateFieldKeysOperation, Outcome<FieldKeysRotated>>(o =>
                o.RunAsync(new(), worker, default)
            )
        ).ShouldBeOfType<Outcome<FieldKeysRotated>.NotFound>();
    }

    private static Task<Outcome<FieldKeysRotated>> RotateAsync(TestDatabase database) =>
        database.WithAsync<RotateFieldKeysOperation, Outcome<FieldKeysRotated>>(o =>
            o.RunAsync(new(), Team, default)
        );

    private static Task<Outcome<FieldsReencrypted>> ReencryptAsync(TestDatabase database) =>
        database.WithAsync<ReencryptFieldsOperation, Outcome<FieldsReencrypted>>(o =>
            o.RunAsync(new(), Team, default)
        );

    private static Task<Outcome<Prepared>> PrepareAsync(TestDatabase database) =>
        database.WithAsync<PrepareOperation, Outcome<Prepared>>(o =>
            o.RunAsync(new(true), Team, default)
        );

    private static Task<string?> WhyNotAsync(TestDatabase database) =>
        database.WithAsync<FieldKeysQuery, string?>(q => q.WhyNotAsync(default));

    private static async Task<IReadOnlyList<FieldKeyRow>> KeysAsync(TestDatabase database) =>
        (
            await database.WithAsync<FieldKeysQuery, Outcome<IReadOnlyList<FieldKeyRow>>>(q =>
                q.RunAsync(Team, default)
            )
        )
            .ShouldBeOfType<Outcome<IReadOnlyList<FieldKeyRow>>.Ok>()
            .Value;
}
