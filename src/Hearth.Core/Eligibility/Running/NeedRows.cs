using System.Globalization;
using System.Text;
using Hearth.Core.People;
using Hearth.Rules.Criteria;
using Hearth.Rules.Facts;

namespace Hearth.Core.Eligibility.Running;

/// <summary>Every indicator's answer about a family as rows: the explanation shown, and what a replay is checked against.</summary>
internal static class NeedRows
{
    public static IEnumerable<Need> Of(ListId list, Judged family) =>
        from answer in family.Decision.Answers
        from of in answer.Of
        select new Need
        {
            ListId = list,
            FamilyId = family.Family,
            HeadlineId = answer.Headline.Id,
            CriterionId = answer.Indicator.Id,
            PersonId = of.PersonId is { } id ? new PersonId(Guid.ParseExact(id, "D")) : null,
            Answer = of.Answer.Kind switch
            {
                AnswerKind.Met => NeedAnswer.Met,
                AnswerKind.Unknown => NeedAnswer.Unknown,
                _ => NeedAnswer.NotMet,
            },
            Because = of.Answer.Because,
            Facts = Json(of.Answer.Facts),
        };

    private static string Json(IReadOnlyList<Evidence> facts)
    {
        if (facts.Count == 0)
            return "[]";
        var json = new StringBuilder("[");
        foreach (var evidence in facts)
        {
            if (json.Length > 1)
                json.Append(',');
            // A record id is 63 bits: as text, so that no reader of JSON rounds it.
            json.Append(
                CultureInfo.InvariantCulture,
                $"{{\"source\":\"{evidence.SourceId}\",\"record\":\"{evidence.RecordId}\",\"fact\":{FactJson.Write([evidence.Fact])[1..^1]}}}"
            );
        }
        return json.Append(']').ToString();
    }
}
