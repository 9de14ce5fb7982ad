using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Hearth.Rules.Sharing.Notices;
using Hearth.Rules.Sharing.Reading;

namespace Hearth.Core.Sharing;

/// <summary>The words of sharing: the released ones beside the program, and the council's own, which override them.</summary>
internal static class SharingServices
{
    public static SharingVocabulary Open(DataFolder folder) =>
        SharingReader.Read(Path.Combine(AppContext.BaseDirectory, "rulebook"), folder.Rulebook);

    public static FairProcessingRules FairProcessing(DataFolder folder) =>
        FairProcessingReader.Read(
            Path.Combine(AppContext.BaseDirectory, "rulebook"),
            folder.Rulebook
        );
}
