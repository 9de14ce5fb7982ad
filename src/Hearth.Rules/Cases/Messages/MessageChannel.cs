namespace Hearth.Rules.Cases.Messages;

/// <summary>By what a message goes.</summary>
public enum MessageChannel
{
    /// <summary>An e-mail.</summary>
    Email,

    /// <summary>A text message.</summary>
    Sms,

    /// <summary>A letter by post.</summary>
    Letter,
}
