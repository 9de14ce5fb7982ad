using Hearth.Core.Access;
using Hearth.Core.Cases;
using Hearth.Core.Cases.Messages;
using Hearth.Core.Cases.Messages.Queue;
using Hearth.Core.Data;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.Sharing.Notices;
using Microsoft.Extensions.DependencyInjection;

namespace Hearth.Core.Tests.Cases.Messages;

internal static class Retrying
{
    /// <summary>By an administrator, who sees no family.</summary>
    public static async Task RetryAsync(this Post post, Message message)
    {
        var administrator = await post.Council.UserAsync(Role.Administrator);
        var version = (await post.ReadAsync(message)).Version;
        await using var scope = post.Council.Database.Services.CreateAsyncScope();
        (
            await new RetryMessageOperation(
                scope.ServiceProvider.GetRequiredService<AppDb>(),
                scope.ServiceProvider.GetRequiredService<CaseAccessQuery>(),
                post.Carriers,
                post.Council.Database.Clock
            ).RunAsync(new(message.Id, version), administrator, default)
        ).Done();
    }
}
