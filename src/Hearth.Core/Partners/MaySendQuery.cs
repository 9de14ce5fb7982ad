using Hearth.Core.Sources.Catalogue;

namespace Hearth.Core.Partners;

/// <summary>Whether a source's return may be taken in: its sending agency must be in force (AG-2). Asked by every load, whoever runs it.</summary>
public sealed class MaySendQuery(StandingQuery standing)
{
    /// <summary>Why not, or null when it may.</summary>
    public async Task<string?> WhyNotAsync(SourceDefinition source, CancellationToken cancel) =>
        await standing.WhyNotAsync(source.Sender, cancel) is { } reason
            ? $"{source.Name} cannot be taken in. {reason}"
            : null;
}
