using System.CommandLine;
using Hearth.Core;
using Hearth.Core.Access;

namespace Hearth.App.Commands;

/// <summary>One run of a command: its arguments, its services, who acts, and how it ends.</summary>
public sealed class CommandRun(ParseResult parsed, IServiceProvider services)
{
    public bool Json => parsed.GetValue(CommandHost.Json);

    /// <summary>Work at the command line is the council's data team's.</summary>
    public Actor Actor { get; } = Actor.DataTeam();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public IServiceProvider Services => services;

    public T? Value<T>(Option<T> option) => parsed.GetValue(option);

    public T? Value<T>(Argument<T> argument) => parsed.GetValue(argument);

    /// <summary>Progress goes to standard error, so that standard output is the answer alone.</summary>
    public void Progress(string line) => Console.Error.WriteLine(line);

    /// <summary>Done: the result as JSON when asked for, else the same in words.</summary>
    public int Done(object result, string words, int exitCode = ExitCode.Done)
    {
        if (Json)
            CommandHost.Print(result);
        else
            Console.Out.WriteLine(words);
        return exitCode;
    }

    /// <summary>Refused or failed, nothing changed.</summary>
    public int Refused(string reason)
    {
        Console.Error.WriteLine(reason);
        if (Json)
            CommandHost.Print(new { Error = reason });
        return ExitCode.Refused;
    }

    /// <summary>Ends with what an operation came to.</summary>
    public int End<T>(
        Outcome<T> outcome,
        Func<T, int> done,
        string notFound = "There is no such thing here."
    ) =>
        outcome switch
        {
            Outcome<T>.Ok ok => done(ok.Value),
            Outcome<T>.Refused refused => Refused(refused.Reason),
            Outcome<T>.Conflict conflict => Refused(conflict.What),
            _ => Refused(notFound),
        };
}
