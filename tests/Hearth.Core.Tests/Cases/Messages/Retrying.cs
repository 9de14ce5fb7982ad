using Hearth.Core.Access;
using Hearth.Core.Cases.Messages;
using Hearth.Core.Cases.Messages.Queue;
using Hearth.Core.Data;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.Sharing.Notices;

namespace Hearth.Core.Tests.Cases.Messages;

internal static class Retrying
{
    /// <summary>By an administrator, who sees no family.</summary>
    public static async Task RetryAsync(this Post post, Message message)
    {
        var administrator = await post.Council.UserAsync(Role.Administrator);
        var version = (await post.ReadAsync(message)).Version;
        (
            await post.Council.Database.WithAsync<AppDb, Outcome<Guid>>(db =>
                new RetryMessageOperation(db, post.Carriers, post.Council.Database.Clock).RunAsync(
                    new(message.Id, version),
                    administrator,
                    default
                )
            )
        ).Done();
    }
}
