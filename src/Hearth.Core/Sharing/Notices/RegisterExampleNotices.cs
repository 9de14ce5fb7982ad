using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Hearth.Rules.Sharing.Notices;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sharing.Notices;

/// <summary>Publishes the example notices of <c>rulebook/notices/</c>, which say of themselves that they are examples.</summary>
public sealed record RegisterExampleNotices;

/// <summary>Only where nobody has written a notice yet. The first line of a file is its title.</summary>
public sealed class RegisterExampleNoticesOperation(
    AppDb db,
    WriteNoticeOperation write,
    PublishNoticeOperation publish,
    TimeProvider clock
)
{
    public async Task<Outcome<int>> RunAsync(
        RegisterExampleNotices request,
        Actor actor,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!actor.May(Permission.SharingManage))
            return Outcome.NotFound;
        if (await db.Notices.AnyAsync(cancel))
            return Outcome.Refused("A notice is written already.");
        foreach (var kind in Enum.GetValues<NoticeKind>())
        {
            var text = await File.ReadAllTextAsync(
                Path.Combine(
                    AppContext.BaseDirectory,
                    "rulebook",
                    "notices",
                    $"{Kebab.Of(kind)}.md"
                ),
                cancel
            );
            var end = text.IndexOf('\n', StringComparison.Ordinal);
            var written = await write.RunAsync(
                new(null, kind, text[..end].TrimStart('#', ' ').Trim(), text[end..]),
                actor,
                cancel
            );
            if (written is not Outcome<Notice>.Ok { Value: var draft })
                return Outcome.Refused($"The example of {Kebab.Of(kind)} cannot be used.");
            if (
                await publish.RunAsync(
                    new(draft.Id, clock.Today(), null, draft.Version),
                    actor,
                    cancel
                )
                is Outcome<Notice>.Refused refused
            )
                return Outcome.Refused(refused.Reason);
        }
        return Enum.GetValues<NoticeKind>().Length;
    }
}
