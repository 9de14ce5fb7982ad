using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Rules.Sharing;
using Hearth.Rules.Sharing.Notices;
using Microsoft.EntityFrameworkCore;

namespace Hearth.Core.Sharing.Notices;

/// <summary>Publishes a draft from a day on. <paramref name="WhyLacking"/> is needed where it lacks what the law asks.</summary>
public sealed record PublishNotice(Guid Id, DateOnly From, string? WhyLacking, int Version);

/// <summary>
/// From that day it is the public's notice and the one before is superseded. The text is filled and frozen, and its hash is in
/// the audit trail: what a family was told on a day can be shown years later.
/// </summary>
public sealed class PublishNoticeOperation(
    AppDb db,
    NoticeValuesQuery values,
    FairProcessingRules rules,
    TimeProvider clock
)
{
    public async Task<Outcome<Notice>> RunAsync(
        PublishNotice request,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            !actor.May(Permission.SharingManage)
            || await db.Notices.SingleOrDefaultAsync(n => n.Id == request.Id, cancel)
                is not { } notice
        )
            return Outcome.NotFound;
        if (notice.PublishedAt is not null)
            return Outcome.Refused("It is published already.");
        if (notice.Version != request.Version)
            return Outcome.Conflict("Someone else has changed this draft since you opened it.");
        if (request.From < clock.Today())
            return Outcome.Refused("It can be published from today or from a day to come.");
        var last = await db
            .Notices.AsNoTracking()
            .Where(n => n.Kind == notice.Kind && n.Number != null)
            .OrderByDescending(n => n.Number)
            .FirstOrDefaultAsync(cancel);
        if (request.From < last?.From)
            return Outcome.Refused(
                $"Version {last.Number} begins on {Rules.Words.Day(last.From.Value)}; the next begins on that day or later."
            );
        var filled = NoticeFill.Fill(notice.Draft, await values.RunAsync(cancel));
        if (
            filled.Problems.Concat(NoticeMarkdown.Problems(filled.Text)).ToArray() is
            { Length: > 0 } wrong
        )
            return Outcome.Refused(string.Join(' ', wrong));
        var lacking = rules.Lacking(notice.Kind, filled.Text);
        if (lacking.Count > 0 && string.IsNullOrWhiteSpace(request.WhyLacking))
            return Outcome.Refused(
                $"It says nothing of: {string.Join("; ", lacking.Select(l => $"{l.Name} ({l.Articles})"))}. Add it, or say why it is published without."
            );
        var now = clock.UtcNow();
        (notice.Number, notice.From, notice.Text) = (
            (last?.Number ?? 0) + 1,
            request.From,
            filled.Text
        );
        (notice.PublishedAt, notice.PublishedBy) = (now, actor.UserId);
        notice.WhyLacking = lacking.Count > 0 ? request.WhyLacking!.Trim() : null;
        return await db.SaveAsync(
            notice,
            Event.By(actor, "sharing.notice-published", notice.Subject, now, Detail(notice)),
            cancel,
            "Somebody else published a notice of this kind at the same time. Look at it before this one."
        );
    }

    private static string Detail(Notice notice) =>
        JsonSerializer.Serialize(
            new
            {
                kind = Kebab.Of(notice.Kind),
                number = notice.Number,
                from = notice.From,
                sha256 = Convert.ToHexStringLower(
                    SHA256.HashData(Encoding.UTF8.GetBytes(notice.Text!))
                ),
            }
        );
}
