using Microsoft.AspNetCore.Identity;

namespace Hearth.Core.Access;

internal static class IdentityReasons
{
    extension(IdentityResult result)
    {
        public string Reason => string.Join(" ", result.Errors.Select(e => e.Description));
    }
}
