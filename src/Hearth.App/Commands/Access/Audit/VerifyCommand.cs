using System.CommandLine;
using System.Globalization;
using Hearth.Core.Access.Audit;

namespace Hearth.App.Commands.Access.Audit;

/// <summary>Exit code 1 when anything is found: to be run by whoever watches over the council's systems.</summary>
public static class VerifyCommand
{
    private const long Every = 1_000_000;

    public static Command Create()
    {
        var anchors = new Option<string?>("--anchors")
        {
            Description =
                "A file of anchors to hold the trail against; by default the one Hearth writes",
        };
        var bound = new Option<int>("--unsealed-seconds")
        {
            Description = "How long an event may wait to be sealed",
            DefaultValueFactory = _ => (int)VerifyAuditOperation.Bound.TotalSeconds,
        };
        var command = new Command(
            "verify",
            "Find any altered, removed, inserted or reordered entry; exit code 1 when there is one."
        )
        {
            anchors,
            bound,
        };
        command.Runs(
            async (run, cancel) =>
            {
                var said = 0L;
                var outcome = await run.Get<VerifyAuditOperation>()
                    .RunAsync(
                        new(
                            run.Value(anchors),
                            TimeSpan.FromSeconds(run.Value(bound)),
                            done =>
                            {
                                if (done / Every > Interlocked.Exchange(ref said, done / Every))
                                    run.Progress(
                                        string.Create(
                                            CultureInfo.InvariantCulture,
                                            $"{done:N0} entries"
                                        )
                                    );
                            }
                        ),
                        run.Overseer(),
                        cancel
                    );
                return run.End(
                    outcome,
                    done =>
                        run.Done(done, Words(done), done.IsWhole ? ExitCode.Done : ExitCode.Refused)
                );
            }
        );
        return command;
    }

    private static string Words(AuditVerified done)
    {
        var what = string.Create(
            CultureInfo.InvariantCulture,
            $"{done.Entries:N0} entries in {done.Blocks:N0} blocks, {done.Pending:N0} not sealed yet, {done.Anchors:N0} anchors outside; {done.Seconds:0.0} seconds."
        );
        return done.IsWhole
            ? $"The audit trail is whole: {what}"
            : string.Join(
                '\n',
                done.Findings.Select(f => f.Words)
                    .Append(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"The audit trail is NOT whole, {done.Count:N0} findings: {what}"
                        )
                    )
            );
    }
}
