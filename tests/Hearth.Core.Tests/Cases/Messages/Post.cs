using Hearth.Core.Access;
using Hearth.Core.Cases;
using Hearth.Core.Cases.Messages;
using Hearth.Core.Cases.Messages.Carrying;
using Hearth.Core.Cases.Messages.Carrying.Notify;
using Hearth.Core.Cases.Messages.Delivering;
using Hearth.Core.Cases.Messages.Queue;
using Hearth.Core.Cases.Messages.Safe;
using Hearth.Core.Data;
using Hearth.Core.People;
using Hearth.Core.Tests.Access;
using Hearth.Core.Tests.Eligibility;
using Hearth.Core.Tests.Sharing.Notices;
using Hearth.Rules.Cases.Messages;
using Hearth.Testing;
using Hearth.Testing.Messages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hearth.Core.Tests.Cases.Messages;

/// <summary>A council with a family in support, a worker who works with it, and a fake of GOV.UK Notify to send by.</summary>
internal sealed class Post : IAsyncDisposable
{
    public const string Mobile = "07700900123";
    private static readonly Dictionary<string, string> Phone = new(StringComparer.Ordinal)
    {
        ["phone"] = "01632 960001",
        ["worker"] = "Ada Larchfield",
    };

    private Post(Council council, NotifyFake notify, Carriers carriers) =>
        (Council, Notify, Carriers) = (council, notify, carriers);

    public Council Council { get; }
    public NotifyFake Notify { get; }
    public Carriers Carriers { get; set; }
    public CaseId Case { get; private set; }
    public FamilyId Family { get; private set; }
    public PersonId Parent { get; private set; }
    public PersonId Child { get; private set; }
    public Actor Worker { get; private set; } = null!;

    public static async Task<Post> CreateAsync(Database kind)
    {
        var council = await Council.CreateAsync(kind);
        var notify = await NotifyFake.StartAsync(council.Database.Clock);
        var rules = council.Database.Services.GetRequiredService<MessageRules>();
        var templates = NotifyTemplates.Read(
            [await GivenMessages.TemplatesAsync(council.Database.Folder, notify, rules)],
            rules
        );
        var post = new Post(
            council,
            notify,
            new(
                new NotifyCarrier(
                    notify.Address,
                    NotifyKey.Read(notify.Key)!,
                    templates,
                    council.Database.Clock
                )
            )
        );
        (post.Family, post.Child, post.Parent) = await council.FamilyAsync();
        post.Case = await council.Database.CaseOfAsync(post.Family);
        post.Worker = await council.UserAsync(Role.LeadWorker);
        await council.WorksWithAsync(post.Worker, post.Family);
        return post;
    }

    public async Task<ContactPreference> SafeAsync(
        MessageChannel channel = MessageChannel.Sms,
        string? address = Mobile,
        bool isSafe = true,
        TimeOnly? from = null,
        TimeOnly? until = null,
        int? version = null
    ) =>
        (
            await Council.Database.WithAsync<
                RecordContactPreferenceOperation,
                Outcome<ContactPreference>
            >(o =>
                o.RunAsync(
                    new(Case, Parent, channel, isSafe, address, from, until, null, version),
                    Worker,
                    default
                )
            )
        ).Done();

    public Task<Outcome<Message>> WriteAsync(
        string template = "get-in-touch",
        MessageChannel channel = MessageChannel.Sms,
        Actor? actor = null,
        params (string, string)[] fields
    ) =>
        Council.Database.WithAsync<WriteMessageOperation, Outcome<Message>>(o =>
            o.RunAsync(
                new(
                    Case,
                    Parent,
                    template,
                    channel,
                    Phone
                        .Concat(fields.Select(f => KeyValuePair.Create(f.Item1, f.Item2)))
                        .ToDictionary(StringComparer.Ordinal)
                ),
                actor ?? Worker,
                default
            )
        );

    /// <summary>Sends all that is due.</summary>
    public async Task SendAsync(TimeSpan? after = null)
    {
        Council.Database.Clock.Advance(after ?? TimeSpan.Zero);
        while (await NextAsync()) { }
    }

    public Task<bool> NextAsync(CancellationToken cancel = default) =>
        Council.Database.WithAsync<AppDb, bool>(db =>
            new SendMessageOperation(
                db,
                Carriers,
                Council.Database.Services.GetRequiredService<MessageRules>(),
                Council.Database.Clock
            ).NextAsync(Actor.Hearth, cancel)
        );

    public Task<bool> AskAsync() =>
        Council.Database.WithAsync<AppDb, bool>(db =>
            new AskDeliveryOperation(db, Carriers, Council.Database.Clock).NextAsync(
                Actor.Hearth,
                default
            )
        );

    public Task<Message> ReadAsync(Message message) =>
        Council.Database.WithAsync<AppDb, Message>(db =>
            db.Messages.AsNoTracking().SingleAsync(m => m.Id == message.Id)
        );

    public async ValueTask DisposeAsync()
    {
        await Notify.DisposeAsync();
        await Council.DisposeAsync();
    }
}
