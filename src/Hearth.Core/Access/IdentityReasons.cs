using Microsoft.AspNetCore.Identity;

namespace Hearth.Core.Access;

internal static class IdentityReasons
{
    extension(IdentityResult result)
    {
        /// <summary>The e-mail address is the user name too: what is wrong with it is said once.</summary>
        public string Reason
        {
            get
            {
                var ofEmail = result.Errors.Any(e =>
                    e.Code.EndsWith("Email", StringComparison.Ordinal)
                );
                return string.Join(
                    " ",
                    result
                        .Errors.Where(e =>
                            !ofEmail || !e.Code.EndsWith("UserName", StringComparison.Ordinal)
                        )
                        .Select(e => e.Description)
                );
            }
        }
    }
}
