using Hearth.App.Pages.Eligibility;
using Hearth.App.Web;
using Hearth.App.Web.Pictures;
using Hearth.App.Web.Pictures.Genogram;
using Hearth.Core.Access;
using Hearth.Core.Eligibility;
using Hearth.Core.People;
using Hearth.Core.Sharing.Involvements;
using Hearth.Core.Sharing.Told;
using Hearth.Rules.Facts;
using Hearth.Rules.Sharing;
using Microsoft.AspNetCore.Mvc;

namespace Hearth.App.Pages.People.Family;

[Needs(Permission.PeopleRead, Purpose.IdentifyFamilies, Purpose.SupportFamilies, Purpose.Safeguard)]
public sealed class IndexModel(
    FamilyQuery families,
    WhoElseQuery whoElse,
    ToldQuery told,
    WhereNowQuery whereNow
) : HearthPage
{
    public FamilyRead Read { get; private set; } = null!;
    public IReadOnlyList<Involved> WhoElse { get; private set; } = [];
    public FamilyTold? Told { get; private set; }
    public bool MayDecide => Actor.May(Permission.EligibilityDecide);
    public bool MayChange => Actor.May(Permission.PeopleDecide);
    public bool MayRecord => Actor.May(Permission.SharingRecord);
    public bool MaySeal => Actor.May(Permission.AccessSeal);
    public bool SeesAudit => Actor.May(Permission.AccessAudit);
    public string WhatFor => Words.Of(Actor.Purpose);
    public bool SeesLists => Actor.May(Permission.EligibilityRead);
    public string Name => ListWords.Family(Read.Family.Name);
    public ListEntry? Entry => Read.Judgement?.Listing.Entry;

    public IEnumerable<ProblemRead> Met => With(NeedAnswer.Met);
    public IEnumerable<ProblemRead> Unknown => With(NeedAnswer.Unknown);
    public IEnumerable<ProblemRead> NotMet => With(NeedAnswer.NotMet);

    public IReadOnlyList<TimelineItem> Timeline =>
        [
            .. Lanes()
                .SelectMany(lane => lane)
                .Select(t => new TimelineItem(
                    t.Problem,
                    t.Of.Fact.Start!.Value,
                    IsSpell(t.Of.Fact) ? t.Of.Fact.End : t.Of.Fact.Start,
                    IsSpell(t.Of.Fact)
                ))
                // Two sources that say the same are one mark; the table has both.
                .Distinct(),
        ];

    /// <summary>In the framework's order of problems, and within one by date.</summary>
    public IEnumerable<IGrouping<string, TimelineFact>> Lanes()
    {
        var order = Read.Judgement?.Framework?.Headlines.Select(h => h.Id).ToList() ?? [];
        return Read.Timeline.GroupBy(t => t.ProblemId).OrderBy(g => order.IndexOf(g.Key));
    }

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? list, CancellationToken cancel)
    {
        // A list says what it found of the number it had; else an old number leads to the family it is of now.
        if (list is null && await whereNow.OfFamilyAsync(new(id), Actor, cancel) is { } now)
            return LocalRedirect($"/people/families/{now}");
        var of = list is { } l ? new ListId(l) : (ListId?)null;
        if (await families.RunAsync(new(id), of, Actor, cancel) is not { } read)
            return NotFound();
        Read = read;
        WhoElse = await whoElse.RunAsync(new(id), Actor, cancel) ?? [];
        Told = await told.PartAsync(new(id), Actor, cancel);
        return Page();
    }

    /// <summary>The member whom the picture is drawn for.</summary>
    [FromQuery]
    public Guid? Focus { get; set; }

    public GenogramFamily Drawn => FamilyGenogram.Of(Read, Focus is { } id ? new(id) : null);

    public string DecideAddress(string what) =>
        $"/eligibility/lists/{Entry!.ListId}/families/{Read.Family.Id}/{what}";

    /// <summary>A problem stands once: met where anything of it is met, else not known where anything is not.</summary>
    private IEnumerable<ProblemRead> With(NeedAnswer answer) =>
        Read.Judgement?.Problems.Where(p => p.Answer == answer) ?? [];

    // A school term has two ends, though it is no spell that may be open.
    private static bool IsSpell(Fact fact) =>
        fact.Kind.IsSpell() || (fact.End is { } end && end > fact.Start);
}
