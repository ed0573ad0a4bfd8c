// biome-ignore lint/suspicious/noExplicitAny: tests read answers of many forms; the server checks each against its schema in tests
export interface Answer<T = any> {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers of many forms; the server checks each against its schema in tests
  body: any;
  data: T;
  headers: Headers;
}

export interface RequestOptions {
  /** Whose access token is sent. */
  as?: { accessToken: string };
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Client {
  // biome-ignore lint/suspicious/noExplicitAny: see Answer
  request<T = any>(method: string, path: string, options?: RequestOptions): Promise<Answer<T>>;
  // biome-ignore lint/suspicious/noExplicitAny: see Answer
  get<T = any>(path: string, as?: { accessToken: string }): Promise<Answer<T>>;
  // biome-ignore lint/suspicious/noExplicitAny: see Answer
  post<T = any>(
    path: string,
    body: unknown,
    as?: { accessToken: string },
    headers?: Record<string, string>,
  ): Promise<Answer<T>>;
  // biome-ignore lint/suspicious/noExplicitAny: see Answer
  patch<T = any>(path: string, body: unknown, as?: { accessToken: string }): Promise<Answer<T>>;
  // biome-ignore lint/suspicious/noExplicitAny: see Answer
  put<T = any>(path: string, body: unknown, as?: { accessToken: string }): Promise<Answer<T>>;
}

/** Calls the API below `/api/v1`. An answer of 500 fails the test wherever it comes: no request may cause one. */
export function createClient(baseUrl: string): Client {
  const request: Client['request'] = async (method, path, { as, body, headers = {} } = {}) => {
    const response = await fetch(
      `${baseUrl}${path.startsWith('/api/') || path.startsWith('/dev/') ? '' : '/api/v1'}${path}`,
      {
        method,
        headers: {
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...(as ? { Authorization: `Bearer ${as.accessToken}` } : {}),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      },
    );
    const bytes = Buffer.from(await response.arrayBuffer());
    const json = response.headers.get('content-type')?.includes('json') === true;
    const parsed = json ? JSON.parse(bytes.toString()) : bytes;
    if (response.status === 500)
      throw new Error(`${method} ${path} answered 500: ${bytes.toString().slice(0, 500)}`);
    return {
      status: response.status,
      body: parsed,
      data: json ? parsed.data : undefined,
      headers: response.headers,
    };
  };
  return {
    request,
    get: (path, as) => request('GET', path, as ? { as } : {}),
    post: (path, body, as, headers = {}) => request('POST', path, { body, headers, ...(as ? { as } : {}) }),
    patch: (path, body, as) => request('PATCH', path, { body, ...(as ? { as } : {}) }),
    put: (path, body, as) => request('PUT', path, { body, ...(as ? { as } : {}) }),
  };
}
