using Hearth.App.Web;
using Hearth.Core.Access;
using Hearth.Core.Cases.Messages;
using Hearth.Core.Cases.Messages.Queue;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.Cases.Messages;

/// <summary>Messages that wait, are held or failed, of every family and without anything personal.</summary>
[Needs(Permission.CasesMessages, Purpose.CoordinateSupport, Purpose.Oversight)]
public sealed class IndexModel(
    MessagesQuery messages,
    RetryMessageOperation retry,
    CancelMessageOperation cancelMessage
) : HearthPage
{
    public MessagesRead Read { get; private set; } = null!;

    public int Count(MessageState state) => Read.Counts.GetValueOrDefault(state);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostRetryAsync(
        Guid id,
        int version,
        CancellationToken cancel
    ) =>
        await FindAsync(cancel)
            ? End(
                await retry.RunAsync(new(id, version), Actor, cancel),
                _ => Done("It is sent anew, if it is safe.")
            )
            : NotFound();

    public async Task<IActionResult> OnPostCancelAsync(
        Guid id,
        int version,
        CancellationToken cancel
    ) =>
        await FindAsync(cancel)
            ? End(
                await cancelMessage.RunAsync(new(id, version), Actor, cancel),
                _ => Done("It will not be sent.")
            )
            : NotFound();

    private LocalRedirectResult Done(string notice)
    {
        Notice = notice;
        return LocalRedirect("/cases/messages");
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await messages.RunAsync(Actor, cancel) is not { } read)
            return false;
        Read = read;
        return true;
    }
}
