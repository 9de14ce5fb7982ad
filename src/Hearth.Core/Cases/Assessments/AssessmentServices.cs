using Hearth.Core.Data;
using Hearth.Rules.Cases.Assessments;
using Hearth.Rules.Sharing;

namespace Hearth.Core.Cases.Assessments;

/// <summary>The sets of areas and questions beside the program, and the council's own in its data folder.</summary>
internal static class AssessmentServices
{
    public static AssessmentSets Open(DataFolder folder, SharingVocabulary words) =>
        AssessmentReader.Read(
            [.. words.Categories.Keys],
            Path.Combine(AppContext.BaseDirectory, "rulebook"),
            folder.Rulebook
        );
}
