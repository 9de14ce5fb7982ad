using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Rules.Sharing;

namespace Hearth.App.Web;

/// <summary>
/// What a page asks of whoever opens it: a permission, and the purposes it serves. Somebody acts for the first of these that
/// their role has. A page that says neither this, <see cref="SignedInAttribute"/> nor <c>[AllowAnonymous]</c> opens for
/// nobody; to whoever lacks the permission it does not exist (404).
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public class NeedsAttribute(Permission permission, params Purpose[] purposes)
    : SignedInAttribute(purposes)
{
    public Permission Permission => permission;

    public override bool Allows(RoleBundle role) => role.May.Contains(permission);
}

/// <summary>A page for whoever is signed in, and the purposes it serves.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class SignedInAttribute(params Purpose[] purposes) : Attribute
{
    public IReadOnlyList<Purpose> Purposes => purposes;

    public virtual bool Allows(RoleBundle role) => true;

    /// <summary>What somebody of this role acts for here; null when the page is not for them.</summary>
    public Purpose? PurposeOf(RoleBundle role)
    {
        foreach (var purpose in purposes)
        {
            if (Allows(role) && role.Purposes.Contains(Kebab.Of(purpose)))
                return purpose;
        }
        return null;
    }
}
