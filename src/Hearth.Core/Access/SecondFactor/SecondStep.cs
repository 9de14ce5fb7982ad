using Hearth.Core.Data;

namespace Hearth.Core.Access.SecondFactor;

/// <summary>What is still wanted of somebody whose password was right.</summary>
public enum SecondStep
{
    /// <summary>Nothing: the council is invented, and the account has no authenticator.</summary>
    None,

    /// <summary>A code of their authenticator.</summary>
    Code,

    /// <summary>To set up an authenticator: nobody works with real families by a password alone.</summary>
    SetUp,
}

/// <remarks>Source: OWASP ASVS 5.0, 6.3.3.</remarks>
internal static class SecondSteps
{
    public static SecondStep Of(User user, DataFolder folder) =>
        user.TwoFactorEnabled ? SecondStep.Code
        : folder.IsSynthetic ? SecondStep.None
        : SecondStep.SetUp;
}
