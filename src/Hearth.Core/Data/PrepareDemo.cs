using Hearth.Core.Access;
using Hearth.Core.Access.Audit;
using Hearth.Core.Access.Audit.Data;
using Hearth.Core.Data.Protection;
using Hearth.Core.Partners;
using Hearth.Core.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Data;

/// <summary>Empties the demo's own data folder and database, or a new one, for a synthetic council to be loaded into.</summary>
public sealed record PrepareDemo;

/// <summary>
/// Refuses any folder or database that the demo did not make: nothing real is ever emptied or mixed with invented people.
/// </summary>
public sealed class PrepareDemoOperation(
    DataFolder folder,
    AppDb db,
    RegisterExampleOperation example,
    AuditKeys keys,
    FieldKeys fieldKeys,
    TimeProvider clock
)
{
    private const string Mark = "access.demo-prepared";

    public async Task<Outcome<DataFolder>> RunAsync(
        PrepareDemo request,
        Actor actor,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        var made = await MadeByDemoAsync(cancel);
        if (
            !made
            && Directory.Exists(folder.Path)
            && Directory.EnumerateFileSystemEntries(folder.Path).Any()
        )
            return Outcome.Refused(
                $"{folder.Path} holds data that the demo did not make. Set HEARTH_DATA to a new folder, or leave it unset."
            );
        if (!made && await HoldsAnythingAsync(cancel))
            return Outcome.Refused(
                "The database in HEARTH_DATABASE holds data that the demo did not make. Choose a new database."
            );
        await db.Database.EnsureDeletedAsync(cancel);
        if (Directory.Exists(folder.Path))
            foreach (var inner in Directory.EnumerateDirectories(folder.Path))
                Directory.Delete(inner, recursive: true);
        keys.Forget();
        fieldKeys.Forget();
        folder.Create();
        fieldKeys.MakeMissing();
        // Marked before anything is in it: a demo stopped midway is still the demo's to empty.
        await File.WriteAllTextAsync(folder.SyntheticMark, DataFolder.SyntheticWords, cancel);
        await db.Database.MigrateAsync(cancel);
        await AuditGuard.SetAsync(db, cancel);
        await NoticeGuard.SetAsync(db, cancel);
        await CouncilAgency.EnsureAsync(db, clock, actor, cancel);
        await example.RunAsync(new(), actor, cancel);
        db.Events.Add(Event.By(actor, Mark, "demo", clock.UtcNow()));
        await db.SaveChangesAsync(cancel);
        return folder;
    }

    private async Task<bool> MadeByDemoAsync(CancellationToken cancel) =>
        folder.IsSynthetic
        && await HoldsAnythingAsync(cancel)
        && await db.Events.AnyAsync(e => e.Kind == Mark, cancel);

    private async Task<bool> HoldsAnythingAsync(CancellationToken cancel) =>
        await db.Database.CanConnectAsync(cancel)
        && (await db.Database.GetAppliedMigrationsAsync(cancel)).Any();
}
