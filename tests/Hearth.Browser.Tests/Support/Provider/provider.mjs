// An agency's identity provider for the tests: the independent, certified oidc-provider, with invented staff.
// Prints its own address; then reads Hearth's, which it must know to send anybody back there, and says that it is ready.
import http from "node:http";
import readline from "node:readline";
import { Provider } from "oidc-provider";

const staff = {
  ada: { name: "Ada Larchfield", email: "ada@police.example", groups: ["hearth-workers"], verified: true },
  mab: { name: "Mab Oakley", email: "mab@police.example", groups: ["canteen"], verified: true },
  tam: { name: "Tam Ashby", email: "tam@police.example", groups: ["hearth-workers"], verified: false },
};
const server = http.createServer();
server.listen(0, "127.0.0.1", () => {
  const address = `http://127.0.0.1:${server.address().port}`;
  readline.createInterface({ input: process.stdin }).once("line", (hearth) => {
    server.on("request", provider(address, hearth).callback());
    console.log("ready");
  });
  console.log(address);
});

const provider = (address, hearth) =>
  new Provider(address, {
    clients: [
      {
        client_id: "hearth",
        client_secret: "an invented secret, long enough to be one",
        redirect_uris: [`${hearth}/access/sign-in/with/police/back`],
        response_types: ["code"],
        grant_types: ["authorization_code"],
      },
    ],
    scopes: ["openid", "profile", "email", "directory"],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"], directory: ["groups"] },
    cookies: { keys: ["an invented key"] },
    pkce: { required: () => true },
    findAccount: (_, id) =>
      staff[id] && {
        accountId: id,
        claims: () => ({
          sub: id,
          name: staff[id].name,
          email: staff[id].email,
          email_verified: staff[id].verified,
          groups: staff[id].groups,
        }),
      },
  });
