using System.Text.RegularExpressions;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.Sources.Catalogue;
using Hearth.Rules.Loading;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Eligibility.Reading;

/// <summary>What a list says of a family: each problem of the framework in its own order, with every answer and its evidence.</summary>
internal static partial class JudgementOf
{
    public static async Task<JudgementRead> ReadAsync(
        AppDb db,
        Rulebook rulebook,
        SourceCatalogue catalogue,
        ListingRead listing,
        CancellationToken cancel
    )
    {
        var (list, family) = (listing.List, listing.Entry.FamilyId);
        var framework = rulebook.Find($"{list.Framework}/{list.FrameworkVersion}", list.AsAt);
        var needs = await db
            .Needs.AsNoTracking()
            .Where(n => n.ListId == list.Id && n.FamilyId == family)
            .OrderBy(n => n.Id)
            .ToListAsync(cancel);
        var evidence = await NeedEvidence.ReadAsync(db, catalogue, needs, cancel);
        var problems = needs
            .GroupBy(n => n.HeadlineId, StringComparer.Ordinal)
            .Select(headline =>
            {
                var rule = framework?.Headlines.FirstOrDefault(h => h.Id == headline.Key);
                var indicators = headline
                    .GroupBy(n => n.CriterionId, StringComparer.Ordinal)
                    .Select(i => new IndicatorRead(
                        i.Key,
                        rule?.Indicators.FirstOrDefault(r => r.Id == i.Key),
                        NeedAnswers.Best(i.Select(n => n.Answer)),
                        [
                            .. i.Select(n => new AnswerRead(
                                n.Answer,
                                n.PersonId,
                                Say(n.Because, catalogue),
                                evidence[n.Id]
                            )),
                        ]
                    ))
                    .ToArray();
                return new ProblemRead(
                    headline.Key,
                    rule?.Name ?? headline.Key,
                    NeedAnswers.Best(indicators.Select(i => i.Answer)),
                    indicators
                );
            });
        return new JudgementRead(listing, framework, [.. problems]);
    }

    /// <summary>An answer names a source by its id; a reader knows it by its name.</summary>
    private static string Say(string because, SourceCatalogue catalogue) =>
        ReturnOf()
            .Replace(
                because,
                found =>
                    catalogue.Find(found.Groups[1].Value) is { } source
                        ? $"return of \u201c{source.Name}\u201d"
                        : found.Value
            );

    [GeneratedRegex("return of ([a-z0-9-]+)")]
    private static partial Regex ReturnOf();
}
