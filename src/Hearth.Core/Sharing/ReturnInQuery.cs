using Hearth.Core.Access;
using Hearth.Core.Partners;
using Hearth.Core.Sources.Catalogue;
using Hearth.Rules.Sharing;

namespace Hearth.Core.Sharing;

/// <summary>Whether a source's returns may flow in: by agreement, purpose, basis and gateway (requirement SH-2).</summary>
public sealed class ReturnInQuery(SharingStateQuery states)
{
    internal async Task<Decision> DecideAsync(SourceDefinition source, CancellationToken cancel)
    {
        var state = await states.ReadAsync(cancel);
        var category = state.Words.CategoryOf(source.Id);
        return category is null
            ? Decision.Deny(
                "source-category",
                $"rulebook/sharing names no kind of information for {source.Id}"
            )
            : MaySee.DecideFlow(
                state,
                new(
                    FlowKind.ReturnIn,
                    Agency.Council,
                    "",
                    Kebab.Of(Purpose.IdentifyFamilies),
                    source.Sender,
                    Reach.None
                ),
                category.Id
            );
    }
}
