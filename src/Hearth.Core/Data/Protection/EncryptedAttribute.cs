namespace Hearth.Core.Data.Protection;

/// <summary>
/// The database holds this text encrypted, bound to its table and column. It cannot be searched, sorted or compared there.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EncryptedAttribute : Attribute;

/// <summary>
/// The database holds only a keyed hash of the text in its normal form: it can be found by equality, and not read back.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BlindIndexAttribute : Attribute;
