using Hearth.App.Tests.Web;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Access.Audit;

namespace Hearth.App.Tests.Api;

/// <summary>What is done beside the calls, and what of them is in the trail.</summary>
internal static class GivenCalls
{
    public static async Task<T> DoAsync<TOperation, T>(
        this WebCouncil council,
        Func<TOperation, Task<Outcome<T>>> run
    )
        where TOperation : notnull =>
        (await council.Database.WithAsync(run)).ShouldBeOfType<Outcome<T>.Ok>().Value;

    /// <summary>Kinds of every event, the newest first.</summary>
    public static async Task<IReadOnlyList<string>> KindsAsync(this WebCouncil council) =>
        [
            .. (
                await council.Database.WithAsync<SearchEventsQuery, EventsFound?>(q =>
                    q.RunAsync(new(Size: 500), Actor.DataTeam(Purpose.Oversight), default)
                )
            )!.Events.Select(e => e.Event.Kind),
        ];

    public static async Task<string> EmailOfAsync(this WebCouncil council, Guid user) =>
        (
            await council.Database.WithAsync<UsersQuery, IReadOnlyList<UserRow>>(q =>
                q.RunAsync(Actor.DataTeam(Purpose.ManageAccounts), default)
            )
        )
            .Single(u => u.Id == user)
            .Email;
}
