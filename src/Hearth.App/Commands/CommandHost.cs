using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text.Json;
using Hearth.Core;
using Hearth.Core.Data;
using Hearth.Core.Data.Protection;

namespace Hearth.App.Commands;

/// <summary>
/// What every command shares: <c>--json</c>, exit codes, and the services of the council's data folder.
/// A command is written <c>command.Runs(async (run, cancel) => … run.Done(…))</c>.
/// </summary>
public static class CommandHost
{
    public static readonly Option<bool> Json = new("--json")
    {
        Description = "Print one JSON object as the last line of standard output",
        Recursive = true,
    };

    public static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        // An exception is a bug or an environment that fails us: it is caught below, once, for every command.
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is ParseErrorAction)
            return WrongUsage(parsed);
        try
        {
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            return Failed(parsed, "Stopped.");
        }
        catch (Exception failure) when (Unreadable(failure) is not null)
        {
            return Failed(parsed, Unreadable(failure)!.Message);
        }
        catch (Exception failure) when (Environment.GetEnvironmentVariable("HEARTH_DEBUG") is null)
        {
            return Failed(
                parsed,
                NotPrepared.Says(failure)
                    ?? $"{failure.GetType().Name}: {failure.GetBaseException().Message}"
            );
        }
    }

    /// <summary>Runs within a scope of services for the data folder in the environment.</summary>
    public static void Runs(
        this Command command,
        Func<CommandRun, CancellationToken, Task<int>> work,
        Func<DataFolder>? folder = null
    ) =>
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var services = Services((folder ?? DataFolder.FromEnvironment)());
                await using var scope = services.CreateAsyncScope();
                return await work(new CommandRun(parsed, scope.ServiceProvider), cancel);
            }
        );

    /// <summary>Runs a command that touches no data folder, such as writing documentation.</summary>
    public static void RunsAlone(
        this Command command,
        Func<CommandRun, CancellationToken, Task<int>> work
    ) => command.SetAction((parsed, cancel) => work(new CommandRun(parsed, NoServices), cancel));

    /// <summary>A key is missing, or a text was altered: however deep it came to light, it is told in its own words.</summary>
    private static FieldUnreadableException? Unreadable(Exception? failure)
    {
        while (failure is not (null or FieldUnreadableException))
            failure = failure.InnerException;
        return (FieldUnreadableException?)failure;
    }

    internal static void Print(object result) =>
        Console.Out.WriteLine(JsonSerializer.Serialize(result, JsonOutput.Options));

    private static ServiceProvider NoServices { get; } =
        new ServiceCollection().BuildServiceProvider();

    private static ServiceProvider Services(DataFolder folder)
    {
        var services = new ServiceCollection();
        services.AddLogging(log =>
            log.SetMinimumLevel(LogLevel.Warning)
                // What fails is said once, below, in words; Entity Framework would say it first, in SQL.
                .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Critical)
                .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
        );
        services.AddHearthCore(folder);
        return services.BuildServiceProvider();
    }

    private static int Failed(ParseResult parsed, string what)
    {
        Console.Error.WriteLine(what);
        if (parsed.GetValue(Json))
            Print(new { Error = what });
        return ExitCode.Refused;
    }

    private static int WrongUsage(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
            Console.Error.WriteLine(error.Message);
        Console.Error.WriteLine("Add --help to see how the command is used.");
        if (parsed.GetValue(Json))
            Print(new { Error = string.Join(" ", parsed.Errors.Select(e => e.Message)) });
        return ExitCode.WrongUsage;
    }
}
