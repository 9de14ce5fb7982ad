using System.Security.Cryptography;
using System.Text;
using Hearth.Core.Cases.Assessments;
using Hearth.Rules.Cases.Assessments;

namespace Hearth.App.Pages.Cases.Assessment;

/// <summary>One answer as a form carries it.</summary>
public sealed class AnswerField
{
    public string Question { get; set; } = "";
    public string About { get; set; } = "";

    /// <summary>Which state of it the page was made with.</summary>
    public string? Seen { get; set; }

    /// <summary>A short hash of what the page was made with: what nobody changed is not saved again.</summary>
    public string? Was { get; set; }
    public string? Text { get; set; }
    public bool Kept { get; set; }

    public bool IsChanged => HashOf(Text, Kept) != Was;

    public static AnswerField Of(string question, string about, AssessmentAnswer? answer) =>
        new()
        {
            Question = question,
            About = about,
            Seen = (answer?.Seen ?? AnswerSeen.None).ToString(),
            Was = HashOf(answer?.Text, answer?.KeptFromCopy ?? false),
            Text = answer?.Text,
            Kept = answer?.KeptFromCopy ?? false,
        };

    public static string HashOf(string? text, bool kept) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{kept}|{AnswerRules.Kept(text)}"))
        )[..16];
}

/// <summary>One answer as the page shows it.</summary>
/// <param name="Question">What is asked.</param>
/// <param name="Label">With the name of whom it is asked.</param>
/// <param name="Field">What stands in the form.</param>
/// <param name="Stands">What is saved now; null when there is nothing.</param>
public sealed record AnswerRow(
    AssessmentQuestion Question,
    string Label,
    AnswerField Field,
    AssessmentAnswer? Stands
)
{
    /// <summary>Somebody else wrote here meanwhile: what they wrote is shown beside what the reader wrote.</summary>
    public bool IsOvertaken { get; init; }
    public string? Error { get; init; }
}
