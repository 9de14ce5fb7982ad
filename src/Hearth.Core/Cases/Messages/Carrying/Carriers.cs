using Hearth.Core.Cases.Messages.Carrying.Mail;
using Hearth.Core.Cases.Messages.Carrying.Notify;
using Hearth.Rules.Cases.Messages;

namespace Hearth.Core.Cases.Messages.Carrying;

/// <summary>
/// By whom a council sends: GOV.UK Notify where <c>HEARTH_NOTIFY_KEY</c> holds its key, else a mail server where
/// <c>HEARTH_SMTP</c> names one, which takes e-mails alone. With neither, messages wait.
/// </summary>
public sealed class Carriers
{
    private readonly IReadOnlyList<Carrier> all;

    internal Carriers(params IReadOnlyList<Carrier> all) => this.all = all;

    /// <exception cref="InvalidOperationException">A setting is not what it should be.</exception>
    internal static Carriers FromEnvironment(NotifyTemplates templates) =>
        new([
            .. new Carrier?[]
            {
                NotifyCarrier.FromEnvironment(templates),
                MailCarrier.FromEnvironment(),
            }.OfType<Carrier>(),
        ]);

    /// <summary>Whether anything can be sent.</summary>
    public bool Any => all.Count > 0;

    /// <summary>The first that takes this channel; null when none does.</summary>
    internal Carrier? For(MessageChannel channel) => all.FirstOrDefault(c => c.Carries(channel));

    /// <summary>That of this name; null when it carries no more.</summary>
    internal Carrier? Named(string? name) => all.FirstOrDefault(c => c.Name == name);
}
