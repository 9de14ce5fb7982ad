using System.Diagnostics;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Cases.Messages;
using Hearth.Core.Cases.Messages.Queue;
using Hearth.Core.Cases.Messages.Safe;
using Hearth.Rules.Cases.Messages;
using Hearth.Testing;
using Hearth.Testing.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace Hearth.App.Tests.Cases;

/// <summary>The built program, sending: killed by its own process id, and several of it at once.</summary>
[Trait("Requirement", "SU-14")]
public class KilledSendTests
{
    [EachDatabase]
    public async Task Killed_after_Notify_took_it_and_before_that_was_recorded_it_goes_once(
        Database kind
    )
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var notify = await NotifyFake.StartAsync();
        await QueueAsync(database, notify, count: 1);
        var taken = new TaskCompletionSource();
        var dead = new TaskCompletionSource();
        notify.BeforeAnswer = async (_, _) =>
        {
            taken.TrySetResult();
            await dead.Task;
        };

        using (var first = Start(database, notify))
        {
            await taken.Task.WaitAsync(TimeSpan.FromMinutes(1));
            first.Kill();
            await first.WaitForExitAsync();
        }
        dead.SetResult();
        notify.BeforeAnswer = null;
        (await database.StatesAsync())[MessageState.Sending].ShouldBe(1);
        await database.AgeClaimsAsync();

        using var second = Start(database, notify);
        await UntilAsync(database, MessageState.Sent, 1);
        await EndAsync(second);

        notify.Messages.Count.ShouldBe(1);
    }

    [EachDatabase]
    public async Task Two_processes_at_once_send_each_of_forty_once(Database kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var notify = await NotifyFake.StartAsync();
        await QueueAsync(database, notify, count: 40);
        notify.BeforeAnswer = (_, _) => Task.Delay(20);

        using var one = Start(database, notify);
        using var two = Start(database, notify);
        await UntilAsync(database, MessageState.Sent, 40);
        await EndAsync(one);
        await EndAsync(two);

        notify.Messages.Count.ShouldBe(40);
        notify.Messages.Select(m => m.Reference).Distinct().Count().ShouldBe(40);
    }

    /// <summary>Letters, which go at any hour; by the clock of this machine, as the program goes by it.</summary>
    private static async Task QueueAsync(TestDatabase database, NotifyFake notify, int count)
    {
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddHearthCore(database.Folder)
            .BuildServiceProvider();
        await GivenMessages.TemplatesAsync(
            database.Folder,
            notify,
            services.GetRequiredService<MessageRules>()
        );
        var family = await GivenCases.FamilyInSupportAsync(services);
        var actor = Actor.DataTeam(Purpose.SupportFamilies);
        await using var scope = services.CreateAsyncScope();
        (
            await scope
                .ServiceProvider.GetRequiredService<RecordContactPreferenceOperation>()
                .RunAsync(
                    new(
                        family.Case,
                        family.Parent,
                        MessageChannel.Letter,
                        true,
                        "Larch Quillfeather\n1 Invented Row\nQX1 1QX",
                        null,
                        null,
                        null,
                        null
                    ),
                    actor,
                    default
                )
        ).ShouldBeOfType<Outcome<ContactPreference>.Ok>();
        for (var i = 0; i < count; i++)
            (
                await scope
                    .ServiceProvider.GetRequiredService<WriteMessageOperation>()
                    .RunAsync(
                        new(
                            family.Case,
                            family.Parent,
                            "get-in-touch",
                            MessageChannel.Letter,
                            new Dictionary<string, string>
                            {
                                ["phone"] = "01632 960001",
                                ["worker"] = "Ada Larchfield",
                            }
                        ),
                        actor,
                        default
                    )
            )
                .ShouldBeOfType<Outcome<Message>.Ok>()
                .Value.State.ShouldBe(MessageState.Waiting);
    }

    private static async Task UntilAsync(TestDatabase database, MessageState state, int count)
    {
        var begun = Stopwatch.StartNew();
        while ((await database.StatesAsync()).GetValueOrDefault(state) < count)
        {
            begun.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(2), "they were not sent");
            await Task.Delay(200);
        }
    }

    private static async Task EndAsync(Process process)
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    private static Process Start(TestDatabase database, NotifyFake notify)
    {
        var start = new ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory, "hearth"),
            ["serve", "--port", "0"]
        )
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["HEARTH_DATA"] = database.Folder.Path;
        start.Environment["HEARTH_NOTIFY_KEY"] = notify.Key;
        start.Environment["HEARTH_NOTIFY_URL"] = notify.Address.ToString();
        if (database.Folder.PostgresConnectionString is { } connection)
            start.Environment["HEARTH_DATABASE"] = connection;
        else
            start.Environment.Remove("HEARTH_DATABASE");
        var process = Process.Start(start)!;
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return process;
    }
}
