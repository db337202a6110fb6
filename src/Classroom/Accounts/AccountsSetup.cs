using Classroom.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Classroom.Accounts;

public static class AccountsSetup
{
    public static IdentityBuilder AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AccountsOptions>()
            .Bind(configuration.GetSection(AccountsOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<AccountDesk>().AddSingleton<SecurityStamps>();
        return services.AddIdentityCore<Account>(identity =>
        {
            identity.User.RequireUniqueEmail = true;
            // Length and variety; rules about kinds of characters make people write passwords down.
            identity.Password.RequiredLength = 8;
            identity.Password.RequiredUniqueChars = 4;
            identity.Password.RequireDigit = identity.Password.RequireLowercase
                = identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
            // Names are e-mails, and those are checked as such.
            identity.User.AllowedUserNameCharacters = "";
        }).AddEntityFrameworkStores<ClassroomDb>();
    }
}
