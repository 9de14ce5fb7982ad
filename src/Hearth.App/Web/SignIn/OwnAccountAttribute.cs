using Hearth.Core.Access;

namespace Hearth.App.Web.SignIn;

/// <summary>A page about one's own account: for everybody who is signed in, whatever their role is for.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OwnAccountAttribute() : SignedInAttribute(Enum.GetValues<Purpose>());
