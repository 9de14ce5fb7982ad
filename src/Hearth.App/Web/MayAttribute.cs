using Hearth.Core.Access;

namespace Hearth.App.Web;

/// <summary>
/// Which roles may open a page, and for what purpose they then act. A page that says neither this nor
/// <c>[AllowAnonymous]</c> opens for nobody. To other roles the page does not exist (404).
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class MayAttribute(Purpose purpose, params Role[] roles) : Attribute
{
    public Purpose Purpose => purpose;
    public IReadOnlyList<Role> Roles => roles;
}
