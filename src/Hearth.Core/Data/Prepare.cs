using Hearth.Core.Access;
using Hearth.Core.Access.Audit.Data;
using Hearth.Core.Data.Protection;
using Hearth.Core.Data.Rows;
using Hearth.Core.Partners;
using Hearth.Core.Sharing;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Data;

/// <summary>Bare prepares the database only: no example agreement, and no link.</summary>
public sealed record Prepare(bool Bare);

public sealed record Prepared(int MigrationsApplied, int Users, LinkIssued? Link);

/// <summary>Makes the data folder and brings the database up to the model; one without accounts gets a link to make the first.</summary>
public sealed class PrepareOperation(
    DataFolder folder,
    AppDb db,
    FieldKeys keys,
    IssueLinkOperation issueLink,
    RegisterExampleOperation example,
    TimeProvider clock
)
{
    public async Task<Outcome<Prepared>> RunAsync(
        Prepare request,
        Actor actor,
        CancellationToken cancel
    )
    {
        folder.Create();
        var pending = (await db.Database.GetPendingMigrationsAsync(cancel)).Count();
        await db.Database.MigrateAsync(cancel);
        // A key made where an old one is lost would hide the loss.
        var inUse = await FieldKeysInUse.ReadAsync(db, cancel);
        if (!inUse.Any)
            keys.MakeMissing();
        if (inUse.WhyNot(keys) is { } reason)
            return Outcome.Refused(reason);
        await AuditGuard.SetAsync(db, cancel);
        await NoticeGuard.SetAsync(db, cancel);
        await RowSecurity.SetAsync(db, cancel);
        await CouncilAgency.EnsureAsync(db, clock, actor, cancel);
        if (!request.Bare)
            await example.RunAsync(new(), actor, cancel);
        var users = await db.Users.CountAsync(cancel);
        if (request.Bare || users > 0)
            return new Prepared(pending, users, null);
        return await issueLink.RunAsync(new IssueLink(), actor, cancel) switch
        {
            Outcome<LinkIssued>.Ok issued => new Prepared(pending, users, issued.Value),
            Outcome<LinkIssued>.Refused refused => Outcome.Refused(refused.Reason),
            _ => Outcome.Conflict("Another init ran at the same time."),
        };
    }
}
