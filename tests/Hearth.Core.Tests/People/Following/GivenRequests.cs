using Hearth.Core.Access;
using Hearth.Core.Access.NeedToKnow;
using Hearth.Core.Tests.Eligibility;

namespace Hearth.Core.Tests.People.Following;

/// <summary>What somebody's own request is told.</summary>
internal static class GivenRequests
{
    /// <summary>As a request of somebody's asks: on PostgreSQL it sees their rows alone.</summary>
    public static Task<TRead> AsAsync<TQuery, TRead>(
        this Council council,
        Actor actor,
        Func<TQuery, Task<TRead>> read
    )
        where TQuery : notnull =>
        council.Database.WithAsync<IServiceProvider, TRead>(async services =>
        {
            var limit = (LimitRowsOperation)services.GetService(typeof(LimitRowsOperation))!;
            limit.ToNobody();
            await limit.RunAsync(actor, default);
            return await read((TQuery)services.GetService(typeof(TQuery))!);
        });
}
