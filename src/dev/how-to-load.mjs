/** What `npm start` tells people: where to look, how to trust the certificate, how to load the add-in. */

function trustCommands(cert) {
  return {
    win32: `certutil -user -addstore Root "${cert}"`,
    darwin: `security add-trusted-cert -r trustRoot -p ssl -k ~/Library/Keychains/login.keychain-db "${cert}"`,
    linux: `certutil -d sql:$HOME/.pki/nssdb -A -t "P,," -n du-toan-55 -i "${cert}"`,
  };
}

const systems = { win32: 'Windows', darwin: 'Mac', linux: 'Linux (Chrome, Edge)' };

function trustLines(cert, platform) {
  const commands = trustCommands(cert);
  const order = [platform, ...Object.keys(commands).filter((name) => name !== platform)];
  return order.filter((name) => commands[name]).map((name) => `     ${systems[name]}:  ${commands[name]}`);
}

export function howToLoad({ page, addIn, manifest, certificate, platform }) {
  return [
    '',
    `  Trang web (không cần Office):     ${page}`,
    `  Bổ trợ cho Excel và Word (https): ${addIn}`,
    '',
    '  NẠP BỔ TRỢ VÀO EXCEL, WORD',
    '  1. Tin cậy chứng thư của máy này (một lần; chương trình không tự làm thay). Mở cửa sổ lệnh, chạy:',
    ...trustLines(certificate, platform),
    '  2. Nạp tệp kê khai (manifest):',
    `     ${manifest}`,
    '     Windows: chép tệp vào một thư mục chia sẻ; Tệp > Tùy chọn > Trung tâm Tin cậy > Thiết đặt > Danh mục bổ trợ',
    '              tin cậy: thêm \\\\máy\\thư-mục, đánh dấu «Hiện trong menu»; mở lại Excel, vào Trang đầu > Bổ trợ >',
    '              Thêm bổ trợ > THƯ MỤC CHIA SẺ > Dự toán 55.',
    '     Mac:     chép tệp vào ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef (Word: com.microsoft.Word),',
    '              mở lại Excel, vào Trang đầu > Bổ trợ.',
    '     Web:     Excel trên web > Trang đầu > Bổ trợ > Bổ trợ của tôi > Tải bổ trợ của tôi lên > chọn tệp trên.',
    '  Chi tiết: docs/install.md',
    '',
    `  In English. Page: ${page}; add-in: ${addIn}`,
    '  Trust the certificate with the command for your system above, then load the manifest above: on Windows from a',
    '  shared folder named in File > Options > Trust Center > Trusted Add-in Catalogs; on a Mac by copying it into the',
    '  wef folder above; on the web with Home > Add-ins > My Add-ins > Upload My Add-in.',
    '',
    '  Ctrl+C để dừng (stops).',
    '',
  ].join('\n');
}
