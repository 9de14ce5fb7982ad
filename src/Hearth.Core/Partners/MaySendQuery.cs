using Hearth.Core.Sharing;
using Hearth.Core.Sources.Catalogue;
using Hearth.Rules.Sharing;

namespace Hearth.Core.Partners;

/// <summary>
/// Whether a source's return may be taken in: its sending agency must be in force (AG-2), and an agreement must share what it
/// is about (SH-2). Asked by every load, whoever runs it.
/// </summary>
public sealed class MaySendQuery(StandingQuery standing, ReturnInQuery sharing)
{
    /// <summary>Why not, or null when it may.</summary>
    public async Task<string?> WhyNotAsync(SourceDefinition source, CancellationToken cancel) =>
        await ReasonAsync(source, cancel) is { } reason
            ? $"{source.Name} cannot be taken in. {reason}"
            : null;

    private async Task<string?> ReasonAsync(SourceDefinition source, CancellationToken cancel)
    {
        if (await standing.WhyNotAsync(source.Sender, cancel) is { } reason)
            return reason;
        var decided = await sharing.DecideAsync(source, cancel);
        return decided.Verdict switch
        {
            Verdict.Permit => null,
            Verdict.Review => $"{decided.Because}: the information-governance officer decides.",
            _ => $"{decided.Because}.",
        };
    }
}
